import type { Arg, Expr } from '../../../model/index.ts';
import { name } from '../build.ts';
import { calledOn, sourcesIn } from '../paths.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Emptiness } from './context.ts';

/** What a new variable holds: null where there is something in it. */
export function emptiness(value: SyntaxNode): Emptiness | null {
  const operand = value.field('operand');
  if (value.type === 'composite_literal') return value.field('body')?.named.length === 0 ? 'value' : null;
  if (value.type === 'unary_expression' && operand && value.field('operator')?.text === '&')
    return emptiness(operand) === 'value' ? 'pointer' : null;
  if (value.type !== 'call_expression') return null;
  const callee = value.field('function')?.text;
  return callee === 'new' ? 'pointer' : callee === 'make' ? 'value' : null;
}

/**
 * The arguments of a call. `json.Unmarshal(body, &event)` gives an empty `event` something of all else that the call gets;
 * for a variable that holds something, `&event` is only the variable.
 */
export function argumentsOf(callee: Expr, nodes: readonly SyntaxNode[], context: Context): Arg[] {
  const values = nodes.map(context.expr);
  return values.map((value, at): Arg => {
    const filled = filledBy(nodes[at]!, context);
    if (filled === null) return { value };
    const { span } = value;
    const target = name(filled, span);
    const others = [...calledOn(callee), ...values.filter((_, other) => other !== at)];
    const given: Expr = { kind: 'opaque', parts: [target, ...others.flatMap(sourcesIn)], span };
    return { value: { kind: 'assign', target, value: given, span } };
  });
}

function filledBy(node: SyntaxNode, context: Context): string | null {
  const isAddress = node.type === 'unary_expression' && node.field('operator')?.text === '&';
  const variable = isAddress ? node.field('operand') : node;
  if (variable?.type !== 'identifier') return null;
  return context.emptiness(variable.text) === (isAddress ? 'value' : 'pointer') ? variable.text : null;
}
