import type { Expr, Stmt, Switch } from '../../../model/index.ts';
import { call, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { abruptOf, atOnce } from './abrupt.ts';
import type { Context } from './context.ts';

interface Arm {
  node: SyntaxNode;
  tests: SyntaxNode[];
  result: SyntaxNode | undefined;
}

function armsOf(node: SyntaxNode): Arm[] {
  return (node.field('body')?.named ?? []).map((arm) => ({
    node: arm,
    tests: arm.field('conditional_expressions')?.named ?? [],
    result: arm.field('return_expression'),
  }));
}

/** Null for `match (true)`, whose arms are conditions. */
function subjectOf(node: SyntaxNode, context: Context): Expr | null {
  const subject = context.part(node, 'condition');
  return subject.kind === 'literal' && subject.value === true ? null : subject;
}

/**
 * What happens with a value: `match` becomes a switch whose cases do it, a value that throws or exits only does that, any
 * other value is handed to `use`.
 */
export function pushed(node: SyntaxNode, context: Context, use: (node: SyntaxNode) => Stmt[]): Stmt[] {
  const [inner] = node.named;
  if (node.type === 'parenthesized_expression' && inner) return pushed(inner, context, use);
  const end = abruptOf(node, context);
  if (end) return [end];
  return node.type === 'match_expression' ? [matchStatement(node, context, use)] : use(node);
}

function matchStatement(node: SyntaxNode, context: Context, use: (node: SyntaxNode) => Stmt[]): Stmt {
  const subject = subjectOf(node, context);
  const cases = armsOf(node).map(({ node: arm, tests, result }): Switch['cases'][number] => ({
    tests: context.conditionally(() => tests.map(context.expr)),
    body: result ? context.ahead(() => pushed(result, context, use)) : [],
    span: arm.span,
  }));
  if (cases.every(({ tests }) => tests.length > 0))
    cases.push({ tests: [], body: [unhandled(node)], span: [node.end, node.end] });
  return { kind: 'switch', subject, cases, fallsThrough: false, span: node.span };
}

/** What PHP throws where no arm is right. */
function unhandled({ end }: SyntaxNode): Stmt {
  const span = [end, end] as const;
  const value: Expr = { ...call(name('UnhandledMatchError', span), [], span), isNew: true };
  return { kind: 'throw', value, span };
}

/** A `match` within an expression: one condition after another. */
export function matchValue(node: SyntaxNode, context: Context): Expr {
  const subject = subjectOf(node, context);
  return context.conditionally(() =>
    armsOf(node).reduceRight<Expr>(
      (otherwise, arm) => {
        const then = arm.result ? context.expr(arm.result) : opaque([], arm.node.span);
        const test = armTest(subject, arm, context);
        return test ? { kind: 'conditional', test, then, otherwise, span: arm.node.span } : then;
      },
      atOnce(unhandled(node)),
    ),
  );
}

function armTest(subject: Expr | null, arm: Arm, context: Context): Expr | null {
  const tests = arm.tests.map((test): Expr => {
    const right = context.expr(test);
    return subject ? { kind: 'binary', op: '==', left: subject, right, span: test.span } : right;
  });
  const [first, ...others] = tests;
  if (!first) return null;
  return others.reduce<Expr>(
    (left, right) => ({ kind: 'logic', op: 'or', left, right, span: [left.span[0], right.span[1]] }),
    first,
  );
}
