import type { SyntaxNode } from '../syntax-node.ts';

/**
 * An array's items by position, null where one is left out (`[, b]`). The tree holds no commas: they are counted in the
 * text between its items.
 */
export function itemsOf(node: SyntaxNode): (SyntaxNode | null)[] {
  const items: (SyntaxNode | null)[] = [];
  const { text, named } = node;
  let at = node.start + 1;
  for (const child of named) {
    const commas = commasIn(text.slice(at - node.start, child.start - node.start));
    const left = items.length === 0 ? commas : commas - 1;
    for (let i = 0; i < left; i++) items.push(null);
    items.push(child);
    at = child.end;
  }
  return items;
}

function commasIn(gap: string): number {
  if (gap === ', ' || gap === ',') return 1;
  return gap.replace(/\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g, '').split(',').length - 1;
}
