import type { Assign, Cls, Expr, Span, Stmt, Target } from '../../../model/index.ts';
import { expressionStatement, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { exportedName, exportsOf } from './common-js.ts';
import type { Context } from './context.ts';
import { bareImport, importOf } from './require.ts';
import { unwrapped } from './wrappers.ts';

/** An expression that stands as a statement. */
export function expressionStatements(written: SyntaxNode, to: Context): Stmt[] {
  const node = unwrapped(written);
  if (node.type === 'sequence_expression')
    return node.named.flatMap((part) => expressionStatements(part, to));
  const assignedClass = node.type === 'assignment_expression' && classAssignment(node, to);
  if (assignedClass) return assignedClass;
  const value = to.expr(node);
  if (value.kind === 'assign') return assignments({ target: value.target }, value.value, node.span);
  return [bareImport(value, node.span) ?? expressionStatement(value)];
}

/** `return a, b`: what comes before the last is done first. */
export function valueStatements(
  kind: 'return' | 'throw',
  written: SyntaxNode | undefined,
  to: Context,
  span?: Span,
): Stmt[] {
  if (!written) return [];
  const node = unwrapped(written);
  if (node.type !== 'sequence_expression')
    return [{ kind, value: to.expr(node), span: span ?? written.span }];
  const parts = node.named;
  return [
    ...parts.slice(0, -1).flatMap((part) => expressionStatements(part, to)),
    ...valueStatements(kind, parts.at(-1), to, span),
  ];
}

/** `const a = b = c`: every target is set, first of all the one that the others can be read from. */
export function assignments(
  head: Pick<Assign, 'target' | 'type' | 'declares'>,
  first: Expr,
  span: Span,
): Stmt[] {
  const heads = [head];
  let value = first;
  for (; value.kind === 'assign'; value = value.value) heads.push({ target: value.target });
  const inOrder = heads.toReversed();
  if (inOrder.length === 1 || value.kind === 'name' || value.kind === 'literal') {
    return inOrder.flatMap((each) => assignment(each, value, span));
  }
  const holder =
    heads.find(({ target }) => target.kind === 'name' && target.name !== 'exports') ??
    inOrder.find(({ target }) => target.kind !== 'pattern');
  if (!holder || holder.target.kind === 'pattern')
    return inOrder.flatMap((each) => assignment(each, value, span));
  const held = holder.target;
  const others = inOrder.filter((each) => each !== holder);
  return [...assignment(holder, value, span), ...others.flatMap((each) => assignment(each, held, span))];
}

function assignment(head: Pick<Assign, 'target' | 'type' | 'declares'>, value: Expr, span: Span): Stmt[] {
  const exported = exportedName(head.target);
  if (exported !== null) return exportsOf(exported, value, span);
  const imported = head.declares ? importOf(head.target, value, span) : null;
  return [imported ?? { kind: 'let', ...head, value, span }];
}

/** `K = class { … }` declares a class, under the name by which it is known from then on. */
export function classStatement(
  node: SyntaxNode,
  known: string,
  to: Context,
  decorators: readonly SyntaxNode[] = [],
): Stmt & { cls: Cls } {
  return { kind: 'class', cls: to.cls(node, known, decorators), span: node.span };
}

function classAssignment(node: SyntaxNode, to: Context): Stmt[] | null {
  const [left, right] = [node.field('left'), node.field('right')];
  const cls = right && unwrapped(right);
  if (!left || cls?.type !== 'class') return null;
  const target: Target = to.target(left);
  const exported = exportedName(target);
  if (exported === null) return target.kind === 'name' ? [classStatement(cls, target.name, to)] : null;
  const known = cls.field('name')?.text ?? exported;
  return [classStatement(cls, known, to), ...exportsOf(exported, name(known, cls.span), node.span)];
}
