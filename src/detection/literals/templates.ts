import { isQuote, type Operand, operandAt, skipForwards } from './operands.ts';

const longest = 4_096;

/**
 * Template literals with `${…}` in them, as the operands that they join; an expression that is neither a literal nor
 * a name has neither.
 *
 * @param holes offsets of `${`, ascending
 */
export function* templates(text: string, holes: readonly number[]): Generator<Operand[]> {
  let done = 0;
  for (const at of holes) {
    if (at < done) continue;
    const open = openingBetween(text, done, at);
    // What opens before this hole is tried now, and not again for the next.
    done = at + 1;
    const operands = open === -1 ? null : templateAt(text, open);
    if (!operands) continue;
    done = operands.at(-1)!.end;
    yield operands;
  }
}

function templateAt(text: string, open: number): Operand[] | null {
  const quote = text.charCodeAt(open);
  const operands: Operand[] = [];
  let piece = open + 1;
  for (let at = piece; at < text.length && at - open < longest; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      operands.push({ start: piece, end: at + 1, literal: text.slice(piece, at), name: null });
      return operands;
    }
    if (code === 10 && quote !== 96) return null;
    if (code === 92) at++;
    if (code !== 36 || text.charCodeAt(at + 1) !== 123) continue;
    operands.push({
      start: operands.length === 0 ? open : piece,
      end: at,
      literal: text.slice(piece, at),
      name: null,
    });
    const length = text.slice(at, open + longest).indexOf('}');
    if (length === -1) return null;
    const close = at + length;
    operands.push(expression(text, at, close));
    piece = close + 1;
    at = close;
  }
  return null;
}

function openingBetween(text: string, from: number, hole: number): number {
  for (let at = hole - 1; at >= from && hole - at < longest; at--) {
    const code = text.charCodeAt(at);
    if (code === 96 || code === 34) return at;
  }
  return -1;
}

/** `${'live'}` and `${KIND}`; anything else is unknown. */
function expression(text: string, start: number, close: number): Operand {
  const inner = operandAt(text, skipForwards(text, start + 2));
  const whole = inner !== null && skipForwards(text, inner.end) === close;
  const literal = whole && isQuote(text.charCodeAt(inner.start)) ? inner.literal : null;
  return { start, end: close + 1, literal, name: whole ? inner.name : null };
}
