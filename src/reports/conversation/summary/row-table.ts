/**
 * A table of as many rows as fit into `limit` bytes; how many did not is said in its last row. `columns` are the headings.
 */
export function rowTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  limit: number,
): string {
  const head = [line(columns), line(columns.map(() => '---'))];
  const kept: string[] = [];
  let room = limit;
  for (const row of rows.map(line)) {
    room -= Buffer.byteLength(row) + 1;
    if (room < 0) break;
    kept.push(row);
  }
  const more = rows.length - kept.length;
  const rest =
    more > 0
      ? [line(columns.map((_, i) => (i === 1 ? `and ${more.toLocaleString('en-US')} more` : '')))]
      : [];
  return [...head, ...kept, ...rest].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
