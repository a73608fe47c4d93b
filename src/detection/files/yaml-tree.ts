import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import type { Span, Tree } from '../../model/index.ts';
import { withoutTemplates, written } from './templates.ts';

/** What a YAML or JSON text holds, and the spans of what could not be read. */
export function yamlTrees(text: string): { trees: Tree[]; unread: Span[] } {
  const bare = withoutTemplates(text);
  const documents = parseAllDocuments(bare, {
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
    strict: false,
  });
  const trees: Tree[] = [];
  const unread: Span[] = [];
  if (!Array.isArray(documents)) return { trees, unread };
  for (const { contents, errors, range } of documents) {
    // What was understood of the rest is worth less than silence.
    if (errors.length > 0) unread.push([range[0], range[2]]);
    else if (contents !== null) trees.push(treeOf(contents, 0, unread));
  }
  return { trees, unread };
}

const deepest = 60;
const unknown = (span: Span): Tree => ({ kind: 'scalar', value: null, isLiteral: false, span });

/** @param lost gets the spans of what lies too deep to be read */
function treeOf(node: Node, depth: number, lost: Span[]): Tree {
  const span: Span = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  if (depth > deepest && !isScalar(node)) lost.push(span);
  if (depth > deepest || isAlias(node)) return unknown(span);
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const start = key.range?.[0] ?? span[0];
      const tree = isNode(value)
        ? treeOf(value, depth + 1, lost)
        : scalar(null, [start, key.range?.[1] ?? start]);
      return [{ key: String(key.value), value: tree, span: [start, tree.span[1]] satisfies Span as Span }];
    });
    return { kind: 'map', entries, span };
  }
  if (isSeq(node)) {
    return {
      kind: 'list',
      items: node.items.map((item) => (isNode(item) ? treeOf(item, depth + 1, lost) : unknown(span))),
      span,
    };
  }
  if (!isScalar(node)) return unknown(span);
  const { value, tag } = node;
  // `!Ref x` and `!GetAtt a.b` stand for what is known elsewhere.
  const isOwn = tag?.startsWith('!') === true;
  if (isOwn || String(value).includes(written))
    return { kind: 'scalar', value: String(value), isLiteral: false, span };
  return scalar(
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null,
    span,
  );
}

function scalar(value: string | number | boolean | null, span: Span): Tree {
  return { kind: 'scalar', value, isLiteral: true, span };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
