import type { Arg } from '../../../model/index.ts';
import { call, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { typeName } from './names.ts';

/** `@Override` is a name, `@PostMapping("/x")` a call. */
export const annotations: ExpressionTable = {
  marker_annotation: (node) => nameOf(node),
  annotation: (node, lower) => {
    const list = node.field('arguments');
    return call(nameOf(node), list ? readable(list).map((arg) => argument(arg, lower)) : [], node.span);
  },
};

const nameOf = (node: SyntaxNode) => {
  const name = node.field('name');
  return name ? typeName(name) : opaque([], node.span);
};

function argument(node: SyntaxNode, lower: TreeLowering): Arg {
  if (node.type !== 'element_value_pair') return { value: lower.expression(node) };
  return { value: lower.operand(node, 'value'), name: node.field('key')?.text ?? '' };
}
