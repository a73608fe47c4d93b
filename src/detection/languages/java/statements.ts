import type { Jump, Stmt, Try } from '../../../model/index.ts';
import { call, expressionStatement, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type StatementTable, type TreeLowering } from '../tree-lowering.ts';
import { expressionStatements } from './expressions.ts';
import { typeText } from './names.ts';
import { assignedInCases, returnStatements } from './switches.ts';

export const statements: StatementTable = {
  program: (node, lower) => lower.statements(node.children),
  // Where a file's names belong says nothing of what runs.
  package_declaration: () => [],
  module_declaration: () => [],
  block: (node, lower) => [{ kind: 'block', body: lower.statements(node.children), span: node.span }],
  expression_statement: (node, lower) =>
    readable(node).flatMap((value) => expressionStatements(value, lower)),
  local_variable_declaration: (node, lower) =>
    node.fields('declarator').flatMap((declarator) => declaration(node, declarator, lower)),
  if_statement: (node, lower) => [
    {
      kind: 'if',
      test: lower.operand(node, 'condition'),
      then: lower.body(node.field('consequence')),
      otherwise: lower.body(node.field('alternative')),
      span: node.span,
    },
  ],
  return_statement: (node, lower) => returnStatements(node, readable(node)[0], lower),
  throw_statement: (node, lower) => [{ kind: 'throw', value: lower.inner(node), span: node.span }],
  break_statement: (node) => [jump('break', node)],
  continue_statement: (node) => [jump('continue', node)],
  labeled_statement: labelled,
  synchronized_statement: (node, lower) => {
    const [lock] = readable(node);
    const body = lower.body(node.field('body'));
    const locked = lock ? [expressionStatement(lower.expression(lock))] : [];
    return [{ kind: 'block', body: [...locked, ...body], span: node.span }];
  },
  // Throws only where assertions are switched on, which they are not by default: no `if` with a `throw`.
  assert_statement: (node, lower) => {
    const args = lower.expressions(node).map((value) => ({ value }));
    return [expressionStatement(call(name('assert', node.span), args, node.span))];
  },
  try_statement: tried,
  try_with_resources_statement: tried,
};

function declaration(node: SyntaxNode, declarator: SyntaxNode, lower: TreeLowering): Stmt[] {
  const variable = declarator.field('name');
  const value = declarator.field('value');
  const target = name(variable?.text ?? '', (variable ?? declarator).span);
  const type = typeText(node.field('type'), declarator.field('dimensions'));
  const inCases = value ? assignedInCases(value, target, lower) : null;
  const { span } = declarator;
  return [
    {
      kind: 'let',
      target,
      value: value && !inCases ? lower.expression(value) : null,
      ...type,
      declares: true,
      span,
    },
    ...(inCases ?? []),
  ];
}

function jump(kind: Jump['kind'], node: SyntaxNode): Jump {
  const [label] = readable(node);
  return { kind, ...(label && { label: label.text }), span: node.span };
}

/** A loop knows its label; any other statement stands in a block that does. */
function labelled(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const [label, statement] = readable(node);
  if (!label || !statement) return [];
  const body = lower.statement(statement);
  const named = (stmt: Stmt): Stmt => (stmt.kind === 'loop' ? { ...stmt, label: label.text } : stmt);
  const [only] = body;
  if (only?.kind === 'loop') return [named(only)];
  if (statement.type === 'for_statement' && only?.kind === 'block') {
    return [{ ...only, body: only.body.map(named) }];
  }
  return [{ kind: 'block', body: lower.body(statement), label: label.text, span: node.span }];
}

/** What a `try` opens is assigned first; without a handler it is no more than a block. */
function tried(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const resources = node.field('resources');
  const body = [...opened(resources, lower), ...lower.body(node.field('body'))];
  const clauses = readable(node);
  const catches = clauses
    .filter(({ type }) => type === 'catch_clause')
    .map((clause) => catchOf(clause, lower));
  const last = clauses.find(({ type }) => type === 'finally_clause');
  const { span } = node;
  if (catches.length === 0 && !last) return [{ kind: 'block', body, span }];
  return [{ kind: 'try', body, catches, otherwise: [], finally: lower.body(last?.child('block')), span }];
}

function opened(resources: SyntaxNode | undefined, lower: TreeLowering): Stmt[] {
  if (!resources) return [];
  return readable(resources).flatMap((resource) => {
    const variable = resource.field('name');
    if (!variable) return [expressionStatement(lower.inner(resource))];
    const target = name(variable.text, variable.span);
    const value = lower.operand(resource, 'value');
    const type = typeText(resource.field('type'));
    return [{ kind: 'let' as const, target, value, ...type, declares: true, span: resource.span }];
  });
}

function catchOf(clause: SyntaxNode, lower: TreeLowering): Try['catches'][number] {
  const parameter = clause.child('catch_formal_parameter');
  const types = parameter?.child('catch_type');
  return {
    variable: parameter?.field('name')?.text ?? null,
    types: types ? readable(types).map(({ text }) => text) : [],
    body: lower.body(clause.field('body')),
    span: clause.span,
  };
}
