import type { Expr } from '../../../model/index.ts';
import { member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/** A type or class as text, on one line and without the backslash at its start. */
export const typeText = (node: SyntaxNode): string => node.text.replaceAll(/\s+/g, ' ').replace(/^\\/, '');

/** A variable without its `$`. */
export const variableText = (node: SyntaxNode): string => node.text.replace(/^\$/, '');

/** `\A\B` is `A.B`, `\hash_equals` the function of that name. */
export function qualifiedName(node: SyntaxNode): Expr {
  const [first = '', ...others] = node.text.split('\\').filter((part) => part.trim() !== '');
  return others.reduce<Expr>((holder, own) => member(holder, own, node.span), name(first, node.span));
}

/** What stands before `::`. The own class is the object itself, as far as names go. */
export function scopeName(node: SyntaxNode): Expr {
  return name(node.text.toLowerCase() === 'parent' ? 'super' : 'this', node.span);
}
