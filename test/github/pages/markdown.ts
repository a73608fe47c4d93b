/** Markdown as GitHub shows it: its own flavour, and no more HTML than GitHub lets through. */
import { randomUUID } from 'node:crypto';
import { Marked, type Tokens } from 'marked';
import sanitize from 'sanitize-html';
import { Html, html } from './html.ts';

/** After https://github.github.com/gfm/ and the list of html-pipeline, GitHub's own sanitiser. */
const allowed: sanitize.IOptions = {
  allowedTags: [
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'br',
      'hr',
      'blockquote',
      'pre',
      'code',
      'samp',
      'kbd',
      'var',
    ],
    ...[
      'b',
      'strong',
      'i',
      'em',
      's',
      'del',
      'strike',
      'ins',
      'sub',
      'sup',
      'q',
      'tt',
      'span',
      'div',
      'a',
      'img',
    ],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'input', 'details', 'summary', 'picture', 'source'],
    ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
  ],
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'width', 'height', 'align'],
    source: ['srcset', 'media'],
    input: ['type', 'checked', 'disabled'],
    details: ['open'],
    '*': ['align', 'colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript'],
  transformTags: {
    input: (tagName, attribs) => ({ tagName, attribs: { ...attribs, type: 'checkbox', disabled: '' } }),
  },
};

export interface Shown {
  /** What a suggestion would replace, where the text stands on lines. */
  lines?: string[];
}

export function markdown(text: string, { lines }: Shown = {}): Html {
  // What a suggestion is shown as is ours, and put in when all else has been looked through.
  const suggestions: Html[] = [];
  const mark = randomUUID();
  const code = (token: Tokens.Code): string | false => {
    if (lines === undefined || token.lang?.trim() !== 'suggestion') return false;
    return `<p>${mark}:${suggestions.push(suggested(lines, token.text)) - 1}</p>`;
  };
  const parser = new Marked({ gfm: true, breaks: true, renderer: { code } });
  const clean = withAlerts(sanitize(parser.parse(text, { async: false }), allowed));
  const whole = clean.replace(
    new RegExp(`<p>${mark}:(\\d+)</p>`, 'g'),
    (_, which) => suggestions[Number(which)]!.text,
  );
  return html`<div class="markdown">${new Html(whole)}</div>`;
}

/** A blockquote that begins with its kind. */
function withAlerts(text: string): string {
  return text.replace(
    /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(?:<br \/>)?([\s\S]*?)<\/blockquote>/g,
    (_, kind: string, rest: string) => {
      const name = kind[0] + kind.slice(1).toLowerCase();
      return `<div class="alert ${kind.toLowerCase()}"><p class="kind">${name}</p><p>${rest}</div>`;
    },
  );
}

function suggested(lines: string[], text: string): Html {
  const row = (kind: string, sign: string) => (line: string) =>
    html`<tr class="${kind}"><td class="sign">${sign}</td><td class="code">${line}</td></tr>`;
  const added = text === '' ? [] : text.split('\n');
  return html`<div class="suggestion">
    <div class="head">Suggested change</div>
    <table class="lines"><tbody>${lines.map(row('removed', '-'))}${added.map(row('added', '+'))}</tbody></table>
  </div>`;
}
