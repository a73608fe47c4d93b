import type { Expr, Span, Stmt, Switch } from '../../../model/index.ts';
import { opaque } from '../build.ts';
import { repeatedly } from '../repeatable.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { matches, patternTest } from './patterns.ts';

/** One label and what it leads to; a label without statements leads to those of the next. */
interface Arm {
  pattern: SyntaxNode | undefined;
  guard: SyntaxNode | undefined;
  body: (() => Stmt[]) | null;
  span: Span;
}

/** `x switch { … }`: what becomes of each arm's value is told by `arm`. */
export function switchStatements<Sink>(
  node: SyntaxNode,
  sink: Sink,
  lower: TreeLowering,
  armStatements: (value: SyntaxNode, sink: Sink, lower: TreeLowering) => Stmt[],
): Stmt[] {
  const [subject] = readable(node);
  const arms = node.children
    .filter(({ type }) => type === 'switch_expression_arm')
    .map((arm): Arm => {
      const parts = readable(arm);
      const value = parts.at(-1);
      const body = () => (value && parts.length > 1 ? armStatements(value, sink, lower) : []);
      return { pattern: parts[0], guard: arm.child('when_clause'), body, span: arm.span };
    });
  const { span } = node;
  // A value for which there is no arm throws.
  const none: Arm = {
    pattern: undefined,
    guard: undefined,
    body: () => [{ kind: 'throw', value: null, span }],
    span,
  };
  return switched(
    subject ? lower.expression(subject) : opaque([], node.span),
    arms.some(isDefault) ? arms : [...arms, none],
    node.span,
    lower,
  );
}

export function switchStatement(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const sections = readable(node.field('body') ?? node).filter(({ type }) => type === 'switch_section');
  const arms = sections.map((section): Arm => {
    const guard = section.child('when_clause');
    const pattern = section.has('case') ? readable(section).find((part) => part !== guard) : undefined;
    const statements = section.children.filter((part) => part !== pattern && part !== guard && part.isNamed);
    const body = statements.length > 0 ? () => lower.statements(statements) : null;
    return { pattern, guard, body, span: section.span };
  });
  return switched(lower.operand(node, 'value'), arms, node.span, lower);
}

function switched(subject: Expr, arms: Arm[], span: Span, lower: TreeLowering): Stmt[] {
  if (arms.every(isPlain)) {
    const test = ({ pattern }: Arm): Expr => lower.inner(pattern!);
    return [{ kind: 'switch', subject, cases: casesOf(arms, test), fallsThrough: false, span }];
  }
  // A pattern asks for more than equality: each case is a condition on the subject.
  const { kept, before } = repeatedly(subject, 'switch');
  const test = ({ pattern, guard, span: armSpan }: Arm): Expr => {
    const asked = guard ? lower.inner(guard) : null;
    if (asked && pattern!.text === '_') return asked;
    const left = matches(kept, patternTest(pattern!, lower));
    return asked ? { kind: 'logic', op: 'and', left, right: asked, span: armSpan } : left;
  };
  return [
    ...before,
    { kind: 'switch', subject: null, cases: casesOf(arms, test), fallsThrough: false, span },
  ];
}

const isDefault = ({ pattern, guard }: Arm): boolean => !pattern || (pattern.text === '_' && !guard);

/** Whether all that a label asks is equality with a constant. */
function isPlain(arm: Arm): boolean {
  if (isDefault(arm)) return true;
  const { pattern, guard } = arm;
  if (guard || pattern?.type !== 'constant_pattern') return false;
  const [constant] = readable(pattern);
  return constant !== undefined && !['tuple_expression', 'invocation_expression'].includes(constant.type);
}

function casesOf(arms: Arm[], test: (arm: Arm) => Expr): Switch['cases'] {
  const cases: Switch['cases'] = [];
  let tests: Expr[] = [];
  let holdsDefault = false;
  for (const arm of arms) {
    if (isDefault(arm)) holdsDefault = true;
    else tests.push(test(arm));
    if (!arm.body && arm !== arms.at(-1)) continue;
    cases.push({ tests: holdsDefault ? [] : tests, body: arm.body?.() ?? [], span: arm.span });
    tests = [];
    holdsDefault = false;
  }
  return cases;
}
