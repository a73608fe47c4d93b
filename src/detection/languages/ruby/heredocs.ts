import type { Expr } from '../../../model/index.ts';
import { literal } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { unescaped } from './escapes.ts';

/**
 * Finds the body of a heredoc from its beginning (`<<~SQL`): the bodies stand after their line, in the order of the
 * beginnings. The tree is searched when the first is asked for.
 */
export function heredocFinder(root: SyntaxNode): (beginning: SyntaxNode) => SyntaxNode | undefined {
  let found: Map<number, SyntaxNode> | undefined;
  return (beginning) => {
    found ??= pairs(root);
    return found.get(beginning.start);
  };
}

function pairs(root: SyntaxNode): Map<number, SyntaxNode> {
  const result = new Map<number, SyntaxNode>();
  const waiting: number[] = [];
  const search = (node: SyntaxNode): void => {
    if (node.type === 'heredoc_beginning') waiting.push(node.start);
    if (node.type === 'heredoc_body') {
      const start = waiting.shift();
      if (start !== undefined) result.set(start, node);
    }
    for (const child of node.children) search(child);
  };
  search(root);
  return result;
}

/** The text of a heredoc: without the end of the line it begins on, and without its indentation where `~` says so. */
export function heredocParts(
  beginning: SyntaxNode,
  body: SyntaxNode,
  interpolation: (node: SyntaxNode) => Expr,
): Expr[] {
  const isSquiggly = beginning.text.startsWith('<<~');
  const parts = body.children.filter(({ type }) => type !== 'heredoc_end');
  const texts = parts.map(({ type, text }) => (type === 'heredoc_content' ? text : 'x'));
  const depth = isSquiggly ? indentation(texts.join('')) : 0;
  let result = parts.map((part): Expr => {
    if (part.type === 'interpolation') return interpolation(part);
    if (part.type === 'escape_sequence') return literal('string', unescaped(part.text), part.span);
    const text = depth === 0 ? part.text : part.text.replace(new RegExp(`\\n[ \\t]{1,${depth}}`, 'g'), '\n');
    return literal('string', text, part.span);
  });
  const [first] = result;
  if (first?.kind === 'literal' && typeof first.value === 'string')
    result = [{ ...first, value: first.value.replace(/^\r?\n/, '') }, ...result.slice(1)];
  const last = result.at(-1);
  // The indentation of the line that ends it.
  if (last?.kind === 'literal' && typeof last.value === 'string')
    result = [...result.slice(0, -1), { ...last, value: last.value.replace(/(^|\n)[ \t]*$/, '$1') }];
  return result;
}

/** Of the line that is indented least. */
function indentation(text: string): number {
  const depths = [...text.matchAll(/\n([ \t]*)(?=[^\s])/g)].map(([, space = '']) => space.length);
  return depths.length === 0 ? 0 : Math.min(...depths);
}
