import type { Expr } from '../../../model/index.ts';
import { call, name, opaque } from '../build.ts';
import { percentFormat } from '../formatting.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { isText, sum } from '../templates.ts';
import type { Context } from './context.ts';

/** An operator of two values by its sign. */
export function operation(node: SyntaxNode, op: string, left: Expr, right: Expr): Expr {
  const { span } = node;
  switch (op) {
    case '&&':
    case 'and':
      return { kind: 'logic', op: 'and', left, right, span };
    case '||':
    case 'or':
      return { kind: 'logic', op: 'or', left, right, span };
    case '+':
      return sum(left, right, span);
    case '%':
      return isText(left) ? percentFormat(left, right, span) : { kind: 'binary', op, left, right, span };
    case '===':
      return isClass(left)
        ? { kind: 'binary', op: 'instanceof', left: right, right: left, span }
        : { kind: 'binary', op: '==', left, right, span };
    default:
      return { kind: 'binary', op, left, right, span };
  }
}

function isClass(expr: Expr): boolean {
  return (expr.kind === 'name' || expr.kind === 'member') && /^[A-Z]/.test(expr.name);
}

export function unary(node: SyntaxNode, to: Context): Expr {
  const { span } = node;
  const value = to.part(node, 'operand');
  switch (node.field('operator')?.type) {
    case '!':
    case 'not':
      return { kind: 'not', value, span };
    case 'defined?':
      return call(name('defined?', [node.start, node.start + 'defined?'.length]), [{ value }], span);
    case '-':
      return value.kind === 'literal' && typeof value.value === 'number'
        ? { ...value, value: -value.value, span }
        : opaque([value], span);
    default:
      return opaque([value], span);
  }
}

/** `x += y` as a value; `x ||= y` is `x || (x = y)`. */
export function operatorAssignment(node: SyntaxNode, to: Context): Expr {
  const { span } = node;
  const left = node.field('left');
  const right = to.part(node, 'right');
  if (!left) return right;
  const before = to.expr(left);
  const target = to.target(left);
  const op = (node.field('operator')?.type ?? '').slice(0, -1);
  if (op === '||' || op === '&&')
    return operation(node, op, before, { kind: 'assign', target, value: right, span });
  return { kind: 'assign', target, value: operation(node, op, before, right), span };
}
