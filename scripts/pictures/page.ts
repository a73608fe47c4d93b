import { marked } from 'marked';

interface Look {
  theme: 'light' | 'dark';
  style: string;
}

/** A job's summary as a page of its own: the check's line above, the text below, as a reader has it who opened the last part. */
export function pageOf(markdown: string, { theme, style }: Look): string {
  const body = withLastOpen(marked.parse(markdown, { gfm: true, async: false }));
  return `<!doctype html>
<html lang="en" data-theme="${theme}">
<head><meta charset="utf-8"><title>Otesse Guard</title><style>${style}</style></head>
<body>
  <main>
    <header><span class="cross">✕</span> <b>Otesse Guard</b> / guard <span class="when">pull request 7 · failing</span></header>
    <article>${body}</article>
  </main>
  <script>document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)</script>
</body>
</html>
`;
}

function withLastOpen(html: string): string {
  const at = html.lastIndexOf('<details>');
  return at === -1 ? html : `${html.slice(0, at)}<details open>${html.slice(at + '<details>'.length)}`;
}
