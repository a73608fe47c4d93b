import type { Expr, Span, Stmt, Switch, Target } from '../../../model/index.ts';
import { call, opaque } from '../build.ts';
import { repeatedly } from '../repeatable.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type StatementTable, type TreeLowering } from '../tree-lowering.ts';
import { caseTest, isConstantLabel } from './patterns.ts';

/** What becomes of a value: it is returned, or assigned. */
type Sink = (value: Expr, span: Span) => Stmt;

const returned: Sink = (value, span) => ({ kind: 'return', value, span });

export const switches: StatementTable = {
  switch_expression: (node, lower) => switchStatements(node, lower, null),
  // A switch that holds one is a closure or returned: see valueStatements.
  yield_statement: (node, lower) => returnStatements(node, readable(node)[0], lower),
};

/** A switch inside of an expression: a closure that is called on the spot, so that its cases stay statements. */
export function switchValue(node: SyntaxNode, lower: TreeLowering): Expr {
  const body = switchStatements(node, lower, returned);
  const fn = {
    name: null,
    nameSpan: (node.children[0] ?? node).span,
    params: [],
    body,
    decorators: [],
    span: node.span,
  };
  return call({ kind: 'closure', fn, span: node.span }, [], node.span);
}

/** `return switch (x) { … }` returns in each of its cases. */
export function returnStatements(
  node: SyntaxNode,
  value: SyntaxNode | undefined,
  lower: TreeLowering,
): Stmt[] {
  if (!value) return [{ kind: 'return', value: null, span: node.span }];
  const inner = unwrapped(value);
  if (inner.type === 'switch_expression') return switchStatements(inner, lower, returned);
  return [returned(lower.expression(value), node.span)];
}

/** `x = switch (y) { … }` assigns in each of its cases. Null where the value is none, or has cases that are blocks. */
export function assignedInCases(value: SyntaxNode, target: Target, lower: TreeLowering): Stmt[] | null {
  const inner = unwrapped(value);
  if (inner.type !== 'switch_expression' || target.kind === 'pattern') return null;
  const rules = inner.field('body')?.named ?? [];
  if (!rules.every((rule) => rule.type === 'switch_rule' && !rule.has('block'))) return null;
  return switchStatements(inner, lower, (of, span) => ({ kind: 'let', target, value: of, span }));
}

function unwrapped(node: SyntaxNode): SyntaxNode {
  const inner = node.type === 'parenthesized_expression' ? readable(node)[0] : undefined;
  return inner ? unwrapped(inner) : node;
}

function switchStatements(node: SyntaxNode, lower: TreeLowering, sink: Sink | null): Stmt[] {
  const groups = readable(node.field('body') ?? node).filter(({ type }) => type.startsWith('switch_'));
  const subject = lower.operand(node, 'condition');
  const labels = groups.flatMap((group) => group.children.filter(({ type }) => type === 'switch_label'));
  const cases = (of: Expr, isCompared: boolean): Switch['cases'] =>
    groups.map((group) => ({
      tests: testsOf(group, of, isCompared, lower),
      body: bodyOf(group, lower, sink),
      span: group.span,
    }));
  const span = node.span;
  const fallsThrough = groups.some(({ type }) => type === 'switch_block_statement_group');
  if (labels.every(isConstantLabel)) {
    return [{ kind: 'switch', subject, cases: cases(subject, true), fallsThrough, span }];
  }
  // A pattern asks for more than equality: each case is a condition on the subject.
  const { kept, before } = repeatedly(subject, 'switch');
  return [...before, { kind: 'switch', subject: null, cases: cases(kept, false), fallsThrough, span }];
}

/** Empty where one of its labels is the default. */
function testsOf(group: SyntaxNode, subject: Expr, isCompared: boolean, lower: TreeLowering): Expr[] {
  const labels = group.children.filter(({ type }) => type === 'switch_label');
  if (labels.some(isDefault)) return [];
  return labels.flatMap((label) => {
    const guard = label.child('guard');
    const tests = readable(label)
      .filter((test) => test !== guard)
      .map((test) => caseTest(test, isCompared ? null : subject, lower));
    if (!guard) return tests;
    return tests.map(
      (left): Expr => ({ kind: 'logic', op: 'and', left, right: lower.inner(guard), span: label.span }),
    );
  });
}

/** `default` and `case null, default`, where the parser takes the word for a name. */
function isDefault(label: SyntaxNode): boolean {
  return label.has('default') || readable(label).some(({ text }) => text === 'default');
}

function bodyOf(group: SyntaxNode, lower: TreeLowering, sink: Sink | null): Stmt[] {
  const parts = group.children.filter(({ type }) => type !== 'switch_label');
  const [first] = parts.filter(({ isNamed }) => isNamed);
  if (group.type !== 'switch_rule' || !first) return lower.statements(parts);
  if (sink && first.type === 'expression_statement') {
    const value = readable(first)[0];
    return [sink(value ? lower.expression(value) : opaque([], first.span), first.span)];
  }
  return lower.body(first);
}
