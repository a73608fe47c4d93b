import type { Pattern, Target } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Rules } from './context.ts';

const access = (node: SyntaxNode, to: Context): Target => {
  const expr = to.expr(node);
  return expr.kind === 'member' || expr.kind === 'index' ? expr : name(node.text, node.span);
};

export const targets: Rules['targets'] = {
  identifier: (node, to) => to.name(node),
  attribute: access,
  subscript: access,
  pattern_list: pattern,
  tuple_pattern: pattern,
  list_pattern: pattern,
  tuple: pattern,
  list: pattern,
  as_pattern_target: inner,
  parenthesized_expression: inner,
};

function inner(node: SyntaxNode, to: Context): Target {
  const [child] = node.named;
  return child ? to.target(child) : name(node.text, node.span);
}

/** `a, *b, c`: what stands after the rest is counted from the end. */
function pattern(node: SyntaxNode, to: Context): Pattern {
  const items = node.named;
  const parts: Pattern['parts'] = [];
  let rest: Target | undefined;
  for (const [at, item] of items.entries()) {
    if (item.type === 'list_splat_pattern' || item.type === 'list_splat') rest = inner(item, to);
    else parts.push({ key: rest ? at - items.length : at, target: to.target(item) });
  }
  return { kind: 'pattern', parts, ...(rest && { rest }), span: node.span };
}
