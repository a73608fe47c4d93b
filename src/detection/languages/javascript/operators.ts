import type { Expr, Span } from '../../../model/index.ts';
import { call, literal, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Table } from './context.ts';

export const operators: Table<Expr> = {
  binary_expression: (node, to) =>
    binary(operatorOf(node), to.of(node, 'left'), to.of(node, 'right'), node.span),
  unary_expression: unary,
  ternary_expression: (node, to) => ({
    kind: 'conditional',
    test: to.of(node, 'condition'),
    then: to.of(node, 'consequence'),
    otherwise: to.of(node, 'alternative'),
    span: node.span,
  }),
  assignment_expression: (node, to) => {
    const target = node.field('left');
    const value = to.of(node, 'right');
    return target ? { kind: 'assign', target: to.target(target), value, span: node.span } : value;
  },
  augmented_assignment_expression: (node, to) =>
    change(node, node.field('left'), operatorOf(node).slice(0, -1), to.of(node, 'right'), to),
  update_expression: (node, to) =>
    change(node, node.field('argument'), operatorOf(node).slice(1), literal('number', 1, node.span), to),
};

/** `x += y` is `x = x + y`. */
function change(
  node: SyntaxNode,
  target: SyntaxNode | undefined,
  operator: string,
  by: Expr,
  to: Context,
): Expr {
  if (!target) return by;
  const value = binary(operator, to.expr(target), by, node.span);
  return { kind: 'assign', target: to.target(target), value, span: node.span };
}

const logic = { '&&': 'and', '||': 'or', '??': 'coalesce' } as const;
const spellings: Record<string, string> = { '===': '==', '!==': '!=' };

function binary(operator: string, left: Expr, right: Expr, span: Span): Expr {
  if (operator in logic)
    return { kind: 'logic', op: logic[operator as keyof typeof logic], left, right, span };
  if (operator === '+' && (isText(left) || isText(right))) {
    return { kind: 'template', parts: [...textParts(left), ...textParts(right)], span };
  }
  return { kind: 'binary', op: spellings[operator] ?? operator, left, right, span };
}

const isText = (expr: Expr): boolean =>
  expr.kind === 'template' || (expr.kind === 'literal' && expr.type === 'string');

const textParts = (expr: Expr): Expr[] => (expr.kind === 'template' ? expr.parts : [expr]);

/** Words (`typeof x`) become calls, arithmetic that of two values. */
function unary(node: SyntaxNode, to: Context): Expr {
  const operator = operatorOf(node);
  const value = to.of(node, 'argument');
  const { span } = node;
  if (operator === '!') return { kind: 'not', value, span };
  if (operator === '~')
    return { kind: 'binary', op: '^', left: value, right: literal('number', -1, span), span };
  if (operator === '-') {
    if (value.kind === 'literal' && typeof value.value === 'number')
      return literal('number', -value.value, span);
    return { kind: 'binary', op: '-', left: literal('number', 0, span), right: value, span };
  }
  if (operator === 'void' && value.kind === 'literal') return literal('null', null, span);
  if (/^[a-z]/.test(operator)) return call(name(operator, span), [{ value }], span);
  return opaque([value], span);
}

function operatorOf(node: SyntaxNode): string {
  return node.field('operator')?.type ?? '';
}
