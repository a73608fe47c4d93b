import type { Expr, IrNode, Span } from '../../model/index.ts';
import type { Code } from './code.ts';

/** A comparison of two values as it is written, so that another can be written around them. */
export interface Comparison {
  /** All that is to be replaced but for the two values. */
  span: Span;
  left: Expr;
  right: Expr;
  /** What stands between the values, their own parentheses left out. */
  between: Span;
  /** What stands before the first and after the second. */
  before: Span;
  after: Span;
  /** True where the whole says that they differ. */
  isNegated: boolean;
  /** What compares: `==`, a method's name, or a function with what it is called on. */
  by: string;
}

/** The comparison that stands at the end of a path; null where it is of a form that no other can take the place of. */
export function comparisonAt(code: Code, path: readonly IrNode[]): Comparison | null {
  const node = path.at(-1);
  if (node?.kind === 'binary') return ofOperator(code, node, node.left, node.right, node.op);
  if (node?.kind !== 'call') return null;
  const { callee, args } = node;
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : null;
  if (name === null || args.some((arg) => arg.name !== undefined)) return null;
  if (args.length === 1 && callee.kind === 'member')
    return ofMethod(code, node.span, callee.object, args[0]!.value, name);
  if (args.length < 2) return null;
  return ofFunction(code, path, args[0]!.value, args[1]!.value, code.text(callee.span));
}

function ofOperator(code: Code, { span }: IrNode, left: Expr, right: Expr, op: string): Comparison | null {
  const [from, to] = [left.span[1], right.span[0]];
  const written = /^(\)*)\s*(?:===?|!==?|<>|is not|is|eql\?)\s*(\(*)$/.exec(code.text([from, to]));
  if (!written || (op !== '==' && op !== '!=')) return null;
  const between: Span = [from + written[1]!.length, to - written[2]!.length];
  const before: Span = [span[0], span[0]];
  return { span, left, right, between, before, after: [span[1], span[1]], isNegated: op === '!=', by: '==' };
}

/** `a.equals(b)`: the parenthesis at its end stays. */
function ofMethod(code: Code, span: Span, left: Expr, right: Expr, by: string): Comparison | null {
  const [from, to] = [left.span[1], right.span[0]];
  const written = /^(\)*)\s*\??\.\s*\w+[?!]?\s*\(\s*(\(*)$/.exec(code.text([from, to]));
  if (!written || code.text(span).at(-1) !== ')') return null;
  const between: Span = [from + written[1]!.length, to - written[2]!.length];
  const before: Span = [span[0], span[0]];
  return { span, left, right, between, before, after: [span[1] - 1, span[1]], isNegated: false, by };
}

/** `bytes.Equal(a, b)`; of what gives an order, the comparison with zero around it belongs to it. */
function ofFunction(
  code: Code,
  path: readonly IrNode[],
  left: Expr,
  right: Expr,
  by: string,
): Comparison | null {
  const call = path.at(-1)!;
  const [from, to] = [left.span[1], right.span[0]];
  const written = /^(\)*)\s*,\s*(\(*)$/.exec(code.text([from, to]));
  const opening = /^[\w.:\\]+\(\s*(\(*)$/.exec(code.text([call.span[0], left.span[0]]));
  if (!written || !opening) return null;
  const isOrder = /^(?:strcmp|compare|compareOrdinal)$/i.test(by);
  const around = path.at(-2);
  if (isOrder && (around?.kind !== 'binary' || !/^[!=]=$/.test(around.op) || !isZero(around.right)))
    return null;
  const whole = isOrder ? around! : call;
  return {
    span: whole.span,
    left,
    right,
    before: [whole.span[0], left.span[0] - opening[1]!.length],
    between: [from + written[1]!.length, to - written[2]!.length],
    after: [right.span[1] + closing(code, right.span[1], call.span[1]), whole.span[1]],
    isNegated: isOrder && around?.kind === 'binary' && around.op === '!=',
    by,
  };
}

const isZero = (expr: Expr): boolean => expr.kind === 'literal' && Number(expr.value) === 0;

/** How many parentheses after a call's last value are the value's own: all but the call's. */
function closing(code: Code, from: number, to: number): number {
  const own = /^\)*(?=\s*(?:,[^)]*)?\)$)/.exec(code.text([from, to]));
  return own ? own[0].length : 0;
}
