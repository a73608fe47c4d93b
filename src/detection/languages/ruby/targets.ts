import type { Pattern, Target } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Rules } from './context.ts';

const variable = (node: SyntaxNode): Target => name(node.text, node.span);
const access = (node: SyntaxNode, to: Context): Target => {
  const expr = to.expr(node);
  return expr.kind === 'member' || expr.kind === 'index' || expr.kind === 'name' ? expr : variable(node);
};

export const targets: Rules['targets'] = {
  identifier: (node, to) => to.declare(node),
  instance_variable: variable,
  class_variable: variable,
  global_variable: variable,
  constant: variable,
  scope_resolution: access,
  element_reference: access,
  call: access,
  left_assignment_list: pattern,
  destructured_left_assignment: pattern,
  destructured_parameter: pattern,
};

/** `a, *b, c`: what stands after the rest is counted from the end. */
function pattern(node: SyntaxNode, to: Context): Pattern {
  const items = node.named;
  const parts: Pattern['parts'] = [];
  let rest: Target | undefined;
  for (const [at, item] of items.entries()) {
    if (item.type === 'rest_assignment' || item.type === 'splat_parameter') {
      const inner = item.named[0];
      rest = inner ? to.target(inner) : name('*', item.span);
    } else parts.push({ key: rest ? at - items.length : at, target: to.target(item) });
  }
  return { kind: 'pattern', parts, ...(rest && { rest }), span: node.span };
}
