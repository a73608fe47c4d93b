import { isQuote, type Operand, operandAt, operandBefore, skipBackwards, skipForwards } from './operands.ts';

/**
 * Chains of literals and names joined by `+`, by PHP's `.`, or by nothing but a line break, as written:
 * `'otesse_live_' + KIND + 'abc'`.
 *
 * @param joints offsets, ascending, at or just before which two operands may be joined
 */
export function* concatenations(text: string, joints: readonly number[]): Generator<Operand[]> {
  let done = 0;
  for (const at of joints) {
    if (at < done) continue;
    const first = operandAround(text, at);
    if (!first) continue;
    const chain = [first];
    for (
      let left = operandLeftOf(text, first);
      left && chain.length < 1_000;
      left = operandLeftOf(text, left)
    ) {
      chain.unshift(left);
    }
    for (let right = operandRightOf(text, first); right; right = operandRightOf(text, right))
      chain.push(right);
    done = chain.at(-1)!.end;
    if (chain.length > 1) yield chain;
  }
}

/** The literal that a joint's quote closes or opens, or the name beside it. */
function operandAround(text: string, joint: number): Operand | null {
  const closes = isQuote(text.charCodeAt(joint)) ? joint + 1 : skipBackwards(text, joint);
  return operandBefore(text, closes);
}

function operandLeftOf(text: string, operand: Operand): Operand | null {
  const joint = skipBackwards(text, operand.start);
  const code = text.charCodeAt(joint - 1);
  if (isJoint(code)) return joined(code, operandBefore(text, skipBackwards(text, joint - 1)), operand);
  return isQuote(code) && broken(text, joint, operand.start, operand) ? operandBefore(text, joint) : null;
}

function operandRightOf(text: string, operand: Operand): Operand | null {
  const joint = skipForwards(text, operand.end);
  const code = text.charCodeAt(joint);
  if (isJoint(code)) return joined(code, operandAt(text, skipForwards(text, joint + 1)), operand);
  return isQuote(code) && broken(text, operand.end, joint, operand) ? operandAt(text, joint) : null;
}

function isJoint(code: number): boolean {
  return code === 43 || code === 46;
}

/** One of two neighbours is a literal, and a dot joins only two of them: elsewhere it reaches into an object. */
function joined(joint: number, found: Operand | null, other: Operand): Operand | null {
  if (found === null) return null;
  const literals = Number(found.literal !== null) + Number(other.literal !== null);
  return literals === 2 || (literals === 1 && joint === 43) ? found : null;
}

/** Literals on consecutive lines join without a sign. */
function broken(text: string, from: number, to: number, operand: Operand): boolean {
  return operand.literal !== null && text.slice(from, to).includes('\n');
}
