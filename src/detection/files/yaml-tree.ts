import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import type { Span, Tree } from '../../model/index.ts';

/** The documents of a YAML or JSON text; those that cannot be read are left out, as is what lies in too deep. */
export function yamlTrees(text: string): Tree[] {
  const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false, strict: false });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap(({ contents, errors }) => {
    // A template's `{{ … }}` breaks one line; what was understood of the rest is worth less than silence.
    if (errors.length > 0 || contents === null) return [];
    return [treeOf(contents, 0)];
  });
}

const deepest = 60;
const unknown = (span: Span): Tree => ({ kind: 'scalar', value: null, isLiteral: false, span });

function treeOf(node: Node, depth: number): Tree {
  const span: Span = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  if (depth > deepest || isAlias(node)) return unknown(span);
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const start = key.range?.[0] ?? span[0];
      const tree = isNode(value) ? treeOf(value, depth + 1) : scalar(null, [start, key.range?.[1] ?? start]);
      return [{ key: String(key.value), value: tree, span: [start, tree.span[1]] satisfies Span as Span }];
    });
    return { kind: 'map', entries, span };
  }
  if (isSeq(node)) {
    return {
      kind: 'list',
      items: node.items.map((item) => (isNode(item) ? treeOf(item, depth + 1) : unknown(span))),
      span,
    };
  }
  if (!isScalar(node)) return unknown(span);
  const { value, tag } = node;
  // `!Ref x` and `!GetAtt a.b` stand for what is known elsewhere.
  const isOwn = tag?.startsWith('!') === true;
  if (isOwn) return { kind: 'scalar', value: String(value), isLiteral: false, span };
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
