import type { Arg, Expr } from '../../../model/index.ts';
import { call, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { nameText, typeArguments, typeName } from './names.ts';

/** `[Authorize]` is a name, `[HttpPost("x")]` and `[ServiceFilter<X>]` are calls. */
export function attributesOf(node: SyntaxNode, lower: TreeLowering): Expr[] {
  return node.children
    .filter(({ type }) => type === 'attribute_list')
    .flatMap((list) => readable(list).filter(({ type }) => type === 'attribute'))
    .map((attribute) => attributeOf(attribute, lower));
}

export function attributeOf(node: SyntaxNode, lower: TreeLowering): Expr {
  const named = node.field('name');
  const callee = named ? typeName(named) : opaque([], node.span);
  const list = node.child('attribute_argument_list');
  const { types } = typeArguments(named);
  if (!list && !types) return callee;
  const args = list ? readable(list).map((argument) => argumentOf(argument, lower)) : [];
  return { ...call(callee, args, node.span), ...(types && { types }) };
}

/** `x`, `x: 1` and `X = 1`. */
function argumentOf(node: SyntaxNode, lower: TreeLowering): Arg {
  const parts = readable(node);
  const value = parts.at(-1);
  if (!value) return { value: opaque([], node.span) };
  if (value.type === 'assignment_expression') {
    return { value: lower.operand(value, 'right'), name: nameText(value.field('left')) };
  }
  const named = parts.length > 1 ? parts[0] : undefined;
  return { value: lower.expression(value), ...(named && { name: nameText(named) }) };
}
