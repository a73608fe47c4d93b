import type { Expr, Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { assignedClass } from './classes.ts';
import type { Context, Sink } from './context.ts';
import { operation } from './operators.ts';

/** `x = y`; what stands on the right as a statement assigns in its branches. Then the sink gets what `x` is. */
export function assignment(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const left = node.field('left');
  const right = node.field('right');
  if (!left || !right) return [];
  const made = assignedClass(node, to);
  if (made) return made;
  if (sink.kind !== 'drop' && !isRepeatable(left)) return to.settle(to.expr(node), sink);
  const target = to.target(left);
  return [...spanned(to.statement(right, { kind: 'keep', target }), node), ...result(left, to, sink)];
}

/** `x += y`, `x ||= y`. */
export function operatorAssignment(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const { span } = node;
  const left = node.field('left');
  const right = node.field('right');
  if (!left || !right) return [];
  if (sink.kind !== 'drop' && !isRepeatable(left)) return to.settle(to.expr(node), sink);
  const op = (node.field('operator')?.type ?? '').slice(0, -1);
  const before = to.expr(left);
  const target = to.target(left);
  const then = to.statement(right, { kind: 'keep', target });
  const [only] = then;
  const isPlain = then.length === 1 && only?.kind === 'let' && only.value;
  const isLogic = op === '||' || op === '&&';
  if (isPlain || !isLogic) {
    const value = operation(node, op, before, isPlain ? only.value! : to.expr(right));
    return [{ kind: 'let', target, value, span }, ...result(left, to, sink)];
  }
  const test: Expr = op === '||' ? { kind: 'not', value: before, span: before.span } : before;
  return [{ kind: 'if', test, then, otherwise: [], span }, ...result(left, to, sink)];
}

/** Whether it can be read again without doing something. */
function isRepeatable(left: SyntaxNode): boolean {
  return /^(?:identifier|constant|(?:instance|class|global)_variable)$/.test(left.type);
}

function result(left: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  return sink.kind === 'drop' ? [] : to.settle(to.expr(left), sink);
}

/** A plain assignment is as long as what is written. */
function spanned(stmts: Stmt[], node: SyntaxNode): Stmt[] {
  const [only] = stmts;
  return only?.kind === 'let' && stmts.length === 1 ? [{ ...only, span: node.span }] : stmts;
}
