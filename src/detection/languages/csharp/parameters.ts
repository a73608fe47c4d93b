import type { Param } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { attributesOf } from './attributes.ts';
import { nameText, typeText } from './names.ts';

export function modifiersOf(node: SyntaxNode): ReadonlySet<string> {
  return new Set(node.children.filter(({ type }) => type === 'modifier').map(({ text }) => text));
}

/** Of a method or a lambda. `params string[] x` stands in the list itself; a lambda may have one bare name. */
export function parametersOf(list: SyntaxNode | undefined, lower: TreeLowering): Param[] {
  if (!list) return [];
  if (list.type !== 'parameter_list' && list.type !== 'bracketed_parameter_list') return [bare(list)];
  const params = readable(list).flatMap((node) => {
    if (node.type === 'implicit_parameter') return [bare(node)];
    return node.type === 'parameter' ? parameter(node, lower) : [];
  });
  return list.has('params') ? [...params, ...parameter(list, lower)] : params;
}

function bare(node: SyntaxNode): Param {
  return { target: name(nameText(node), node.span), decorators: [] };
}

function parameter(node: SyntaxNode, lower: TreeLowering): Param[] {
  const named = node.field('name');
  if (!named) return [];
  const isRest = node.has('params');
  const { children } = node;
  const usual = children[children.findIndex(({ type }) => type === '=') + 1];
  return [
    {
      target: name(nameText(named), named.span),
      ...typeText(node.field('type')),
      ...(node.has('=') && usual && { fallback: lower.expression(usual) }),
      ...(isRest && { isRest }),
      decorators: attributesOf(node, lower),
    },
  ];
}
