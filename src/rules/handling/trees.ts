import type { MapTree, Span, Tree } from '../../model/index.ts';

/** What stands under a key, of maps of one document. */
export function under(tree: Tree, key: string): { value: Tree; span: Span }[] {
  return tree.kind === 'map' ? tree.entries.filter((entry) => entry.key === key) : [];
}

/** The first under one of some keys that are written alike but for case and underscores. */
export function find(tree: Tree, ...keys: string[]): Tree | null {
  if (tree.kind !== 'map') return null;
  const entry = tree.entries.find(({ key }) => keys.includes(key));
  return entry?.value ?? null;
}

/** Every map of a document, the outer ones first. */
export function mapsIn(tree: Tree): MapTree[] {
  if (tree.kind === 'list') return tree.items.flatMap(mapsIn);
  if (tree.kind === 'scalar') return [];
  return [tree, ...tree.entries.flatMap(({ value }) => mapsIn(value))];
}

/** The text of a literal; null for what is none. */
export function textOf(tree: Tree | null): string | null {
  return tree?.kind === 'scalar' && tree.isLiteral && tree.value !== null ? String(tree.value) : null;
}

/** A list's literals, or the one that stands in a list's place. */
export function textsOf(tree: Tree | null): string[] {
  const items = tree?.kind === 'list' ? tree.items : tree ? [tree] : [];
  return items.flatMap((item) => textOf(item) ?? []);
}
