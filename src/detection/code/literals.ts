import { type Expr, type IrFile, type IrNode, type Site, type Span, visit } from '../../model/index.ts';

/** Texts that stand beside a secret and are none: names of headers, algorithms, encodings, media types. */
const plain =
  /^(?:(?:http[_-])?x[-_][a-z_-]+|[\w-]*signature[\w-]*|authorization|sha-?\d{1,3}[=:]?|hmac|md5|hex|base64(?:url)?|utf-?8|ascii|latin-?1|binary|v\d[=:]?|bearer|[a-z]+\/[a-z.+-]+)?$/i;

/** What a request and the libraries are called by: nobody gives these a secret. */
const common =
  /^(?:this|self|req|request|res|response|ctx|context|event|headers?|body|query|params|get|env|process|crypto|buffer|from|digest|update|string|bytes|r|w|c)$/i;

/** By file, where the text constants stand that are in these places or come to them, from other files too. */
export function literalsBehind(
  sites: readonly Site[],
  files: ReadonlyMap<string, IrFile>,
): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  const add = (path: string, spans: readonly Span[]): void => {
    if (spans.length > 0) found.set(path, [...(found.get(path) ?? []), ...spans]);
  };
  const elsewhere = new Set<string>();
  for (const { path, span } of sites) {
    const file = files.get(path);
    if (!file) continue;
    add(path, literalsIn(file, span));
    for (const name of namesIn(file, span)) {
      const own = literalsOf(file, [name]);
      add(path, own);
      if (own.length === 0) for (const known of [name, ...importedAs(file, name)]) elsewhere.add(known);
    }
  }
  if (elsewhere.size > 0) for (const [path, file] of files) add(path, literalsOf(file, [...elsewhere]));
  return found;
}

/** Where the text constants stand that a range of a file holds. */
function literalsIn(file: IrFile, [start, end]: Span): Span[] {
  const found: Span[] = [];
  visit(file.body, (path) => {
    const node = path.at(-1)!;
    if (node.span[0] >= start && node.span[1] <= end && isText(node)) found.push(node.span);
  });
  return found;
}

/** What an expression may take its value from: its variables, and the last names of members. */
function namesIn(file: IrFile, [start, end]: Span): string[] {
  const found = new Set<string>();
  visit(file.body, (path) => {
    const node = path.at(-1)!;
    if (node.span[0] < start || node.span[1] > end) return;
    const [around, outer] = [path.at(-2), path.at(-3)];
    // A method speaks of its object, a field of itself.
    const isCalled = outer?.kind === 'call' && outer.callee === around;
    const isOwner = around?.kind === 'member' && around.object === node && !isCalled;
    if (node.kind === 'member' || (node.kind === 'name' && !isOwner)) found.add(node.name);
  });
  return [...found].filter((name) => !common.test(name));
}

/** Where the text constants stand that a file gives to any of these names, also by way of others. */
function literalsOf(file: IrFile, names: readonly string[], depth = 3): Span[] {
  if (names.length === 0 || depth === 0) return [];
  const wanted = new Set(names.map(bare));
  const values: Expr[] = [];
  const given = (name: string | number | null, value: Expr | null | undefined): void => {
    if (value && typeof name === 'string' && wanted.has(bare(name)) && value.kind !== 'closure')
      values.push(value);
  };
  visit(file.body, (path) => {
    const node = path.at(-1)!;
    if ('fields' in node) for (const { name, value } of node.fields) given(name, value);
    if ('params' in node)
      for (const { target, fallback } of node.params)
        if (target.kind === 'name') given(target.name, fallback);
    if (node.kind === 'let' || node.kind === 'assign') given(nameOf(node.target), node.value);
    else if (node.kind === 'object') for (const { key, value } of node.entries) given(key, value);
    else if (node.kind === 'export') given(node.name, node.value);
  });
  const spans = values.map(({ span }) => span);
  const further = spans.flatMap((span) => namesIn(file, span));
  return [
    ...spans.flatMap((span) => literalsIn(file, span)),
    ...literalsOf(
      file,
      further.filter((name) => !wanted.has(bare(name))),
      depth - 1,
    ),
  ];
}

/** What a variable is called where it comes from. */
function importedAs(file: IrFile, name: string): string[] {
  const found: string[] = [];
  visit(file.body, (path) => {
    const node = path.at(-1)!;
    if (node.kind === 'import')
      for (const { imported, local } of node.names) if (local === name) found.push(imported);
    if (node.kind === 'let' && node.target.kind === 'pattern')
      for (const { key, target } of node.target.parts)
        if (target.kind === 'name' && target.name === name && typeof key === 'string') found.push(key);
  });
  return found;
}

const isText = (node: IrNode): boolean =>
  node.kind === 'template' ||
  (node.kind === 'literal' && node.type === 'string' && !plain.test(String(node.value)));

const bare = (name: string): string => name.replace(/^[@$]+/, '');

function nameOf(target: Expr | { kind: 'pattern' }): string | null {
  if (target.kind === 'name' || target.kind === 'member') return target.name;
  if (target.kind !== 'index' || target.index.kind !== 'literal') return null;
  return String(target.index.value);
}
