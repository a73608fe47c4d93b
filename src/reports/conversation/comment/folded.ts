/** Blocks behind a line that opens them. `title` is Markdown that has been made harmless. */
export function folded(title: string, blocks: readonly string[]): string {
  return [`<details>\n<summary>${title}</summary>`, ...blocks, '</details>'].join('\n\n');
}
