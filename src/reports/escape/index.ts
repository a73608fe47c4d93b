/** Makes text from strangers harmless where it is shown: in a terminal, in Markdown, in a link. */
export { fenced } from './fenced.ts';
export { jsonText } from './json.ts';
export { linkTarget } from './link.ts';
export { markdownCode, markdownText } from './markdown.ts';
export { printable, shortened } from './printable.ts';
