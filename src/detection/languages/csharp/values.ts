import type { Expr, Span, Stmt, Target } from '../../../model/index.ts';
import { literal } from '../build.ts';
import { isRepeatable } from '../repeatable.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { switchStatements } from './switches.ts';

/** What becomes of a value: it is returned, or assigned. */
export type Sink = (value: Expr, span: Span) => Stmt;

export const returned: Sink = (value, span) => ({ kind: 'return', value, span });

/** `return x`, where x may throw or be a switch: those are statements then. */
export function returnStatements(value: SyntaxNode, span: Span, lower: TreeLowering): Stmt[] {
  const guarded = valueOrThrow(value, lower);
  if (guarded && isRepeatable(guarded.value)) {
    return [guarded.unless(guarded.value), returned(guarded.value, span)];
  }
  return branches(value, (of) => returned(of, span), lower) ?? [returned(lower.expression(value), span)];
}

/** `target = x`; `before` is what declares the target where its value comes later. */
export function assignStatements(
  target: Target,
  value: SyntaxNode,
  assigned: Sink,
  lower: TreeLowering,
  before?: Stmt,
): Stmt[] {
  const guarded = valueOrThrow(value, lower);
  if (guarded && target.kind !== 'pattern') {
    return [assigned(guarded.value, value.span), guarded.unless(target)];
  }
  const change: Sink = (of, span) => ({ kind: 'let', target, value: of, span });
  const inBranches = branches(value, change, lower);
  if (inBranches) return before ? [before, ...inBranches] : inBranches;
  return [assigned(lower.expression(value), value.span)];
}

/** The statements of a value that is no mere expression: a switch, a throw, a choice of which one side throws. */
function branches(node: SyntaxNode, sink: Sink, lower: TreeLowering): Stmt[] | null {
  const value = unwrapped(node);
  if (value.type === 'throw_expression')
    return [{ kind: 'throw', value: lower.inner(value), span: value.span }];
  if (value.type === 'switch_expression') return switchStatements(value, sink, lower, armStatements);
  const sides = [value.field('consequence'), value.field('alternative')] as const;
  const [yes, no] = sides;
  if (value.type !== 'conditional_expression' || !yes || !no) return null;
  if (!sides.some((side) => side && unwrapped(side).type === 'throw_expression')) return null;
  const then = armStatements(yes, sink, lower);
  const otherwise = armStatements(no, sink, lower);
  return [{ kind: 'if', test: lower.operand(value, 'condition'), then, otherwise, span: value.span }];
}

export function armStatements(node: SyntaxNode, sink: Sink, lower: TreeLowering): Stmt[] {
  return branches(node, sink, lower) ?? [sink(lower.expression(node), node.span)];
}

/** `a ?? b ?? throw c`: the value without the throw, and the throw where there is none. */
function valueOrThrow(
  node: SyntaxNode,
  lower: TreeLowering,
): { value: Expr; unless: (value: Expr) => Stmt } | null {
  const whole = unwrapped(node);
  const right = whole.field('right');
  if (whole.type !== 'binary_expression' || whole.field('operator')?.text !== '??' || !right) return null;
  const left = lower.operand(whole, 'left');
  if (unwrapped(right).type === 'throw_expression') {
    const thrown = unwrapped(right);
    const unless = (value: Expr): Stmt => ({
      kind: 'if',
      test: {
        kind: 'binary',
        op: '==',
        left: value,
        right: literal('null', null, value.span),
        span: whole.span,
      },
      then: [{ kind: 'throw', value: lower.inner(thrown), span: thrown.span }],
      otherwise: [],
      span: whole.span,
    });
    return { value: left, unless };
  }
  const rest = valueOrThrow(right, lower);
  if (!rest) return null;
  return { ...rest, value: { kind: 'logic', op: 'coalesce', left, right: rest.value, span: whole.span } };
}

function unwrapped(node: SyntaxNode): SyntaxNode {
  const inner = node.type === 'parenthesized_expression' ? readable(node)[0] : undefined;
  return inner ? unwrapped(inner) : node;
}
