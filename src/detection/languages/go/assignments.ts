import type { Assign, Expr, Span, Stmt, Target } from '../../../model/index.ts';
import { expressionStatement, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { emptiness } from './arguments.ts';
import type { Context, Statements } from './context.ts';

interface Written {
  span: Span;
  declares: boolean;
  type?: string;
}

export const assignments: Statements = {
  short_var_declaration: (node, context) => [
    assign(sides(node, 'left'), sides(node, 'right'), { span: node.span, declares: true }, context),
  ],
  assignment_statement: (node, context) => {
    const targets = sides(node, 'left');
    const operator = node.field('operator')?.text ?? '=';
    const [target] = targets;
    if (operator === '=' || !target)
      return [assign(targets, sides(node, 'right'), { span: node.span, declares: false }, context)];
    const [right] = sides(node, 'right');
    return [changed(target, operator.slice(0, -1), right ? context.expr(right) : null, node, context)];
  },
  inc_statement: (node, context) => step(node, '+', context),
  dec_statement: (node, context) => step(node, '-', context),
};

function step(node: SyntaxNode, op: string, context: Context): Stmt[] {
  const target = node.named[0];
  const one: Expr = { kind: 'literal', type: 'number', value: 1, span: node.span };
  return target ? [changed(target, op, one, node, context)] : [];
}

/** `x op= right`. */
function changed(
  target: SyntaxNode,
  op: string,
  right: Expr | null,
  node: SyntaxNode,
  context: Context,
): Stmt {
  const left = context.expr(target);
  const isText = op === '+' && right?.kind === 'literal' && right.type === 'string';
  const value: Expr = isText
    ? { kind: 'template', parts: [left, right], span: node.span }
    : { kind: 'binary', op, left, right: right ?? opaque([], node.span), span: node.span };
  return store(targetOf(target, context, false), value, { span: node.span, declares: false });
}

/** Left and right of an assignment; a side that holds one thing may stand without a list. */
export function sides(node: SyntaxNode, field: 'left' | 'right'): SyntaxNode[] {
  const side = node.field(field);
  return side?.type === 'expression_list' ? side.named : side ? [side] : [];
}

/** `a, b = f()` takes one value apart, `a, b = b, a` as many as there are. What goes to `_` is left out. */
export function assign(
  targets: readonly SyntaxNode[],
  values: readonly SyntaxNode[],
  written: Written,
  context: Context,
): Stmt {
  const lowered = values.map(context.expr);
  const value: Expr =
    lowered.length === 1
      ? lowered[0]!
      : { kind: 'array', items: lowered, span: rangeOf(values, written.span) };
  const target = targetsOf(targets, written.declares, context);
  const [only] = values;
  if (only && target?.kind === 'name') context.hold(target.name, emptiness(only));
  return store(target, value, written);
}

/** The target that holds all of these; null where nothing is kept. */
export function targetsOf(
  nodes: readonly SyntaxNode[],
  declares: boolean,
  context: Context,
): Target | Expr | null {
  const [only] = nodes;
  if (only && nodes.length === 1) return targetOf(only, context, declares);
  const parts = nodes.flatMap((node, key) => {
    const target = targetOf(node, context, declares);
    return target && isTarget(target) ? [{ key, target }] : [];
  });
  return parts.length === 0 ? null : { kind: 'pattern', parts, span: rangeOf(nodes, [0, 0]) };
}

function targetOf(node: SyntaxNode, context: Context, declares: boolean): Target | Expr | null {
  if (node.text === '_') return null;
  if (declares && node.type === 'identifier') context.declare(node.text);
  context.hold(node.text, null);
  return context.expr(node);
}

export function isTarget(value: Target | Expr): value is Target {
  const { kind } = value;
  return kind === 'name' || kind === 'member' || kind === 'index' || kind === 'pattern';
}

/** The assignment, or only its value where that goes nowhere. */
function store(target: Target | Expr | null, value: Expr, written: Written): Stmt {
  if (!target) return expressionStatement(value);
  if (isTarget(target)) return { kind: 'let', target, value, ...written } satisfies Assign;
  return expressionStatement(opaque([target, value], written.span));
}

function rangeOf(nodes: readonly SyntaxNode[], otherwise: Span): Span {
  const [first] = nodes;
  return first ? [first.start, nodes.at(-1)!.end] : otherwise;
}
