import type { Expr, Param } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { typeText } from './names.ts';

export interface Modifiers {
  /** Annotations: a name without arguments, a call with them. */
  decorators: Expr[];
  words: ReadonlySet<string>;
}

export function modifiersOf(node: SyntaxNode, lower: TreeLowering): Modifiers {
  const modifiers = node.child('modifiers');
  if (!modifiers) return { decorators: [], words: new Set() };
  return {
    decorators: readable(modifiers).map((annotation) => lower.expression(annotation)),
    words: new Set(modifiers.children.filter(({ isNamed }) => !isNamed).map(({ type }) => type)),
  };
}

/** Of a method or a lambda: with types, with names alone, or one bare name. */
export function parametersOf(list: SyntaxNode | undefined, lower: TreeLowering): Param[] {
  if (!list) return [];
  if (list.type === 'identifier') return [bare(list)];
  return readable(list).flatMap((node) => {
    if (node.type === 'identifier') return [bare(node)];
    if (node.type === 'formal_parameter') return parameter(node, node.field('type'), node, lower);
    if (node.type !== 'spread_parameter') return [];
    const declarator = node.child('variable_declarator');
    const type = readable(node).find((child) => child.type !== 'modifiers' && child !== declarator);
    return declarator ? parameter(node, type, declarator, lower) : [];
  });
}

function bare({ text, span }: SyntaxNode): Param {
  return { target: name(text, span), decorators: [] };
}

function parameter(
  node: SyntaxNode,
  type: SyntaxNode | undefined,
  named: SyntaxNode,
  lower: TreeLowering,
): Param[] {
  const variable = named.field('name');
  if (!variable) return [];
  return [
    {
      target: name(variable.text, variable.span),
      ...typeText(type, named.field('dimensions')),
      ...(node.type === 'spread_parameter' && { isRest: true }),
      decorators: modifiersOf(node, lower).decorators,
    },
  ];
}
