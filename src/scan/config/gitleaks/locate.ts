const header = /^\s*(\[\[?)\s*([\w.\s"'-]+?)\s*\]\]?/;
const assignment = /^\s*["']?([\w-]+)["']?\s*=/;

/** The lines of a TOML text on which tables and keys begin, by path: `rules.0.regex`. The parser keeps none. */
export function tomlLines(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const counts = new Map<string, number>();
  let table: string[] = [];
  let open: string | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (open === null) {
      const [, brackets, name] = header.exec(line) ?? [];
      const key = assignment.exec(line)?.[1];
      if (brackets !== undefined && name !== undefined) {
        table = numbered(name.toLowerCase().split('.').map(bare), brackets === '[[', counts);
        found.set(table.join('.'), index + 1);
      } else if (key !== undefined) {
        found.set([...table, key.toLowerCase()].join('.'), index + 1);
      }
    }
    open = openAfter(line, open);
  }
  return found;
}

/** The line of a path, or of the nearest thing around it. */
export function lineOf(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(path.slice(0, length).join('.').toLowerCase());
    if (line !== undefined) return line;
  }
  return 1;
}

/** Each array of tables on the way stands for its latest entry; `[[…]]` begins another. */
function numbered(names: string[], begins: boolean, counts: Map<string, number>): string[] {
  const path: string[] = [];
  for (const [depth, name] of names.entries()) {
    path.push(name);
    const joined = path.join('.');
    if (begins && depth === names.length - 1) counts.set(joined, (counts.get(joined) ?? -1) + 1);
    const count = counts.get(joined);
    if (count !== undefined) path.push(String(count));
  }
  return path;
}

/** Which multi-line string, if any, is open at the end of a line. */
function openAfter(line: string, open: string | null): string | null {
  for (const [quotes] of line.matchAll(/'''|"""/g)) {
    if (open === null) open = quotes;
    else if (open === quotes) open = null;
  }
  return open;
}

function bare(name: string): string {
  return name.trim().replace(/^["']|["']$/g, '');
}
