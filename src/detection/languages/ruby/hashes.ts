import type { Entry, Expr } from '../../../model/index.ts';
import { name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

/** Pairs in brackets are one hash, the last item. */
export function array(node: SyntaxNode, to: Context): Expr {
  const items = node.named.filter(({ type }) => type !== 'heredoc_body');
  const pairs = items.filter(({ type }) => type === 'pair');
  const plain = to.exprs(items.filter(({ type }) => type !== 'pair'));
  const hash: Expr = { kind: 'object', entries: entriesOf(pairs, to), span: node.span };
  return { kind: 'array', items: pairs.length > 0 ? [...plain, hash] : plain, span: node.span };
}

/** `key: value`, `'key' => value`, `**all`; `key:` alone is the variable of that name. */
export function entriesOf(nodes: readonly SyntaxNode[], to: Context): Entry[] {
  return nodes.map((node): Entry => {
    const key = node.field('key');
    if (node.type !== 'pair' || !key) return { key: null, value: to.expr(node) };
    const told = to.expr(key);
    const value = node.field('value') ? to.part(node, 'value') : name(key.text, key.span);
    if (told.kind === 'literal') return { key: told.value === null ? 'nil' : String(told.value), value };
    // A constant tells something: `mount App => '/path'`.
    const isQuiet = (told.kind === 'name' || told.kind === 'member') && !/^[A-Z]/.test(told.name);
    return { key: null, value: isQuiet ? value : opaque([told, value], node.span) };
  });
}
