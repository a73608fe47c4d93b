import type { Jump, Stmt, Try } from '../../../model/index.ts';
import { call, expressionStatement, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type StatementTable, type TreeLowering } from '../tree-lowering.ts';
import { assignment, targetOf, update } from './assignments.ts';
import { declarationStatements, opened } from './declarations.ts';
import { switchStatement } from './switches.ts';
import { assignStatements, returnStatements } from './values.ts';

export const statements: StatementTable = {
  compilation_unit: (node, lower) => lower.statements(node.children),
  global_statement: (node, lower) => lower.statements(node.children),
  block: (node, lower) => [{ kind: 'block', body: lower.statements(node.children), span: node.span }],
  empty_statement: () => [],
  expression_statement: (node, lower) =>
    readable(node).flatMap((value) => expressionStatements(value, lower)),
  local_declaration_statement: (node, lower) =>
    declarationStatements(node.child('variable_declaration'), lower),
  if_statement: (node, lower) => [
    {
      kind: 'if',
      test: lower.operand(node, 'condition'),
      then: lower.body(node.field('consequence')),
      otherwise: lower.body(node.field('alternative')),
      span: node.span,
    },
  ],
  switch_statement: switchStatement,
  return_statement: (node, lower) => {
    const [value] = readable(node);
    return value
      ? returnStatements(value, node.span, lower)
      : [{ kind: 'return', value: null, span: node.span }];
  },
  throw_statement: (node, lower) => {
    const [value] = readable(node);
    return [{ kind: 'throw', value: value ? lower.expression(value) : null, span: node.span }];
  },
  // `yield return x` hands x out and goes on: a call of `yield`.
  yield_statement: (node, lower) => {
    if (node.has('break')) return [{ kind: 'return', value: null, span: node.span }];
    const callee = name('yield', [node.start, node.start + 'yield'.length]);
    return [expressionStatement(call(callee, [{ value: lower.inner(node) }], node.span))];
  },
  break_statement: (node) => [jump('break', node)],
  continue_statement: (node) => [jump('continue', node)],
  // What follows does not run: a way out of the label's block, or of the switch.
  goto_statement: (node) => [jump('break', node)],
  labeled_statement: (node, lower) => {
    const [, statement] = readable(node);
    return statement ? lower.statement(statement) : [];
  },
  using_statement: scoped,
  lock_statement: scoped,
  fixed_statement: scoped,
  checked_statement: scoped,
  unsafe_statement: scoped,
  try_statement: (node, lower) => {
    const clauses = readable(node);
    const catches = clauses
      .filter(({ type }) => type === 'catch_clause')
      .map((clause) => catchOf(clause, lower));
    const last = clauses.find(({ type }) => type === 'finally_clause');
    const body = lower.body(node.field('body'));
    const finallyBody = lower.body(last?.child('block'));
    return [{ kind: 'try', body, catches, otherwise: [], finally: finallyBody, span: node.span }];
  },
  preproc_if: conditional,
  preproc_elif: conditional,
  preproc_else: (node, lower) => lower.statements(node.children),
};

/** An expression as a statement: assignments are statements of their own. */
export function expressionStatements(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const { span } = node;
  if (node.has('++') || node.has('--')) return [{ kind: 'let', ...update(node, lower), span }];
  if (node.type !== 'assignment_expression') return [expressionStatement(lower.expression(node))];
  const target = targetOf(node.field('left'), node, lower);
  const right = node.field('right');
  if (!right || node.field('operator')?.text !== '=')
    return [{ kind: 'let', ...assignment(node, lower), span }];
  return assignStatements(target, right, (value) => ({ kind: 'let', target, value, span }), lower);
}

function jump(kind: Jump['kind'], node: SyntaxNode): Jump {
  const label = node.has('case') ? undefined : readable(node)[0];
  return { kind, ...(label && { label: label.text }), span: node.span };
}

/** `using`, `lock` and their like: what they open stands first. */
function scoped(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const named = readable(node);
  const body = node.field('body') ?? (named.length > 0 ? named.at(-1) : undefined);
  const before = named.length > 1 ? opened(node, lower) : [];
  return [{ kind: 'block', body: [...before, ...lower.body(body)], span: node.span }];
}

/** What a filter does not let in is thrown on: `catch (X e) when (c)` is `if (!c) throw` at the start. */
function catchOf(clause: SyntaxNode, lower: TreeLowering): Try['catches'][number] {
  const caught = clause.child('catch_declaration');
  const filter = clause.child('catch_filter_clause');
  const type = caught?.field('type');
  const { span } = filter ?? clause;
  const rethrow: Stmt[] = filter
    ? [
        {
          kind: 'if',
          test: { kind: 'not', value: lower.inner(filter), span },
          then: [{ kind: 'throw', value: null, span }],
          otherwise: [],
          span,
        },
      ]
    : [];
  return {
    variable: caught?.field('name')?.text ?? null,
    types: type ? [type.text] : [],
    body: [...rethrow, ...lower.body(clause.field('body'))],
    span: clause.span,
  };
}

/** `#if` is a condition like any other: both ways are code. */
function conditional(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const condition = node.field('condition');
  const alternative = node.field('alternative');
  const inside = node.children.filter(
    (child) => child !== condition && child !== alternative && child.isNamed,
  );
  return [
    {
      kind: 'if',
      test: lower.operand(node, 'condition'),
      then: lower.statements(inside),
      otherwise: alternative ? lower.statement(alternative) : [],
      span: node.span,
    },
  ];
}
