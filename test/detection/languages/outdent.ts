/** A text that stands indented in a test: without its first and last line and the indentation that all lines share. */
export function outdent({ raw }: TemplateStringsArray): string {
  const lines = raw
    .join('')
    .replace(/\\(?=[`$])/g, '')
    .split('\n')
    .slice(1, -1);
  const indents = lines.filter((line) => line !== '').map((line) => line.search(/\S|$/));
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n');
}
