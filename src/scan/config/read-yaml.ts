import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Complaint, Problem } from './problem.ts';
import { shownName } from './shown.ts';

/** A YAML text as plain data, with the place of each part. */
export interface YamlText {
  value: unknown;
  problems: Problem[];
  /** The place of a complaint; what does not stand there is placed at its nearest container. */
  place(complaint: Pick<Complaint, 'path' | 'at'>): { line: number; column: number };
}

const deepest = 32;

/**
 * YAML 1.2 (so `off` is a text). Aliases are refused: nothing in our files needs them, and without them a small text
 * cannot stand for a large one.
 */
export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // Its check for duplicates takes quadratic time; convert() has its own.
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...at(error.pos[0]),
    message: syntaxMessage(error),
  }));
  const complain = (node: unknown, message: string): undefined => {
    problems.push({ file, ...at(startOf(node) ?? 0), message });
  };
  const value = problems.length > 0 ? undefined : convert(document.contents, complain, 0);
  const locate = locator(document.contents);
  return { value, problems, place: (complaint) => at(locate(complaint)) };
}

function syntaxMessage({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; expected one document a file';
  if (code === 'TAB_AS_INDENT') return 'a tab indents this line; expected spaces';
  if (code === 'NON_STRING_KEY') return 'this key is not a text; expected a name';
  if (code === 'RESOURCE_EXHAUSTION') return 'nested too deeply; expected a few levels';
  if (code === 'TAG_RESOLVE_FAILED') return 'a tag (!…) stands here; expected a plain value';
  // The parser quotes from the file after a colon: that part may be a secret.
  return `not valid YAML: ${message.split(':')[0]!.trim()}`;
}

function convert(
  node: unknown,
  complain: (node: unknown, message: string) => undefined,
  depth: number,
): unknown {
  if (depth > deepest) return complain(node, `nested too deeply; expected at most ${deepest} levels`);
  if (isAlias(node))
    return complain(node, 'an alias (*name) stands here; expected the value itself, written out');
  if (isSeq(node)) return node.items.map((item) => convert(item, complain, depth + 1));
  if (!isMap(node)) return isScalar(node) ? node.value : null;
  const entries = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    const name = keyText(key);
    if (entries.has(name))
      complain(key, `the key "${shownName(name)}" stands here a second time; expected it once`);
    else entries.set(name, convert(value, complain, depth + 1));
  }
  return Object.fromEntries(entries);
}

/** Finds offsets by path. Each mapping is indexed once, so that many complaints about one take linear time. */
function locator(root: unknown) {
  const indices = new Map<YAMLMap, Map<string, Pair>>();
  const pairOf = (map: YAMLMap, name: string): Pair | undefined => {
    const index = indices.get(map) ?? new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    indices.set(map, index);
    return index.get(name);
  };
  return ({ path, at }: Pick<Complaint, 'path' | 'at'>): number => {
    let node = root;
    let offset = startOf(root) ?? 0;
    for (const [depth, step] of path.entries()) {
      const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
      node = isSeq(node) ? node.items[Number(step)] : pair?.value;
      if (pair === undefined && node === undefined) break;
      const asKey = at === 'key' && depth === path.length - 1;
      offset = (asKey ? undefined : startOf(node)) ?? startOf(pair?.key) ?? offset;
    }
    return offset;
  };
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
