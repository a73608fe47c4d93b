interface Parts {
  /** The page of the pull request, as a browser gets it. */
  html: string;
  style: string;
  theme: 'light' | 'dark';
}

/** Of a pull request's page the App's summary and one of its comments, as a page of their own. @throws Error where they are not there */
export function conversationPage({ html, style, theme }: Parts): string {
  const summary = elements(html, 'article').find((each) => each.includes('id="issuecomment-'));
  const thread = elements(html, 'section').find((each) => each.includes('Suggested change'));
  if (summary === undefined || thread === undefined)
    throw new Error('the page has no summary or no suggestion');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Otesse Guard</title><style>${themed(style, theme)} body { padding: 16px; }</style></head>
<body>
  <div>${summary}${thread}</div>
  <script>document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)</script>
</body>
</html>
`;
}

/** What a browser would do whose owner prefers this theme. */
function themed(style: string, theme: 'light' | 'dark'): string {
  const condition = theme === 'dark' ? 'all' : 'not all';
  return style
    .replaceAll('(prefers-color-scheme: dark)', condition)
    .replace('color-scheme: light dark', `color-scheme: ${theme}`);
}

/** None of them has another of its kind inside. */
function elements(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}\\b[^]*?</${name}>`, 'g')) ?? [];
}
