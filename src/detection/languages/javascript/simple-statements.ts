import type { Assign, Expr, Span, Stmt } from '../../../model/index.ts';
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

/** A target with all that is said where it stands. */
type Head = Pick<Assign, 'target' | 'type' | 'declares'>;

/** `const a = b = c`: every target is set, first of all the one that the others can be read from. */
export function assignments(head: Head, first: Expr, span: Span): Stmt[] {
  const heads = [head];
  let value = first;
  for (; value.kind === 'assign'; value = value.value) heads.push({ target: value.target });
  const inner = heads.toReversed();
  const held = inner.length > 1 && value.kind !== 'name' && value.kind !== 'literal' ? holder(heads) : null;
  if (!held) return inner.flatMap((each) => assignment(each, value, span));
  const others = inner.filter((each) => each !== held.head);
  return [held.head, ...others].flatMap((each) =>
    assignment(each, each === held.head ? value : held.value, span),
  );
}

/** A variable if there is one, else what is exported, else the innermost. */
function holder(heads: readonly Head[]): { head: Head; value: Expr } | null {
  const readable = heads.flatMap((head) =>
    head.target.kind === 'pattern' ? [] : [{ head, value: head.target }],
  );
  return (
    readable.find(({ value }) => value.kind === 'name' && value.name !== 'exports') ??
    readable.find(({ value }) => exportedName(value) !== null) ??
    readable.at(-1) ??
    null
  );
}

function assignment(head: Head, value: Expr, span: Span): Stmt[] {
  const { target } = head;
  const exported = exportedName(target);
  if (value.kind === 'class') {
    const known = exported === null ? target : name(value.cls.name ?? exported, value.span);
    if (known.kind === 'name') {
      const declared: Stmt = { kind: 'class', cls: { ...value.cls, name: known.name }, span: value.span };
      return exported === null ? [declared] : [declared, ...exportsOf(exported, known, span)];
    }
  }
  if (exported !== null) return exportsOf(exported, value, span);
  const imported = head.declares ? importOf(target, value, span) : null;
  return [imported ?? { kind: 'let', ...head, value, span }];
}
