/** An example as a reader sees it: words as they are, `…` where random text would stand. */
export function readable(example: string): string {
  return example.replace(/\{\{word:(\w+)\}\}/g, '$1').replace(/(?:\{\{\w+(?::\d+)?\}\})+/g, '…');
}

/** A block of code whose fence is longer than any in it. */
export function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${code}\n${fence}`;
}
