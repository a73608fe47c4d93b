import { stripVTControlCharacters } from 'node:util';
import { marked, type Token, type Tokens } from 'marked';
import { columns } from '../../src/reports/text/columns.ts';
import { colors } from './colors.ts';

/** What a reader sees of Markdown on GitHub's page, as lines for a terminal: details are folded, links are their text. */
export function shown(markdown: string, width: number): string[] {
  const text = folded(markdown.replace(/<!--[\s\S]*?-->\n?/g, ''));
  const lines = blocks(marked.lexer(text), width);
  return lines.filter((line, i) => line !== '' || (i > 0 && i < lines.length - 1 && lines[i - 1] !== ''));
}

/** Of details, also of those that have details in them, only the summary is left. */
function folded(text: string): string {
  let depth = 0;
  let out = '';
  for (const part of text.split(/(<\/?details>|<summary>[\s\S]*?<\/summary>)/)) {
    if (part === '<details>') depth++;
    else if (part === '</details>') depth--;
    else if (depth === 0) out += part;
    else if (depth === 1 && part.startsWith('<summary>')) out += `▸ ${part.slice(9, -10)}\n\n`;
  }
  return out;
}

function blocks(tokens: Token[], width: number): string[] {
  return tokens.flatMap((token) => [...block(token, width), '']).slice(0, -1);
}

function block(token: Token, width: number): string[] {
  switch (token.type) {
    case 'heading':
      return wrapped(colors.bold(inline(token.tokens)), width);
    case 'blockquote':
      return quote(token as Tokens.Blockquote, width);
    case 'list':
      return (token as Tokens.List).items.flatMap((item, i) =>
        listItem(token as Tokens.List, item, i, width),
      );
    case 'code':
      return code(token as Tokens.Code);
    case 'table':
      return table(token as Tokens.Table, width);
    case 'hr':
      return [colors.dim('─'.repeat(width))];
    case 'space':
      return [];
    case 'html':
      return wrapped(colors.dim(plain(token.raw)), width);
    default: {
      const text = 'tokens' in token ? inline(token.tokens) : plain(token.raw);
      return wrapped(token.raw.startsWith('<sub>') ? colors.dim(text) : text, width);
    }
  }
}

function quote({ tokens, text }: Tokens.Blockquote, width: number): string[] {
  const kind = /^\[!(\w+)\]\n/.exec(text)?.[1];
  const inside = kind ? marked.lexer(text.slice(kind.length + 4)) : tokens;
  const color = kind === 'CAUTION' ? colors.red : colors.dim;
  return blocks(inside, width - 2).map((line) => `${color('┃')} ${line}`);
}

function listItem({ ordered, start }: Tokens.List, { tokens }: Tokens.ListItem, i: number, width: number) {
  const mark = ordered ? `${Number(start) + i}. ` : '• ';
  return blocks(tokens, width - mark.length).map(
    (line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`,
  );
}

/** A suggestion is what the line would be replaced by. */
function code({ lang, text }: Tokens.Code): string[] {
  const isSuggestion = lang === 'suggestion';
  const lines = text.split('\n').map((line) => (isSuggestion ? colors.green(`+ ${line}`) : `  ${line}`));
  return isSuggestion ? [colors.dim('Suggested change, one press to apply:'), ...lines] : lines;
}

/** A row is a line, and what does not fit goes below it. */
function table({ rows }: Tokens.Table, width: number): string[] {
  return rows.flatMap((row) =>
    wrapped(
      row
        .map(({ tokens }) => inline(tokens))
        .filter(Boolean)
        .join(colors.dim(' │ ')),
      width - 2,
    ).map((line, i) => (i === 0 ? line : `  ${line}`)),
  );
}

function inline(tokens: Token[] = []): string {
  return tokens.map(span).join('');
}

function span(token: Token): string {
  switch (token.type) {
    case 'strong':
      return colors.bold(inline(token.tokens));
    case 'em':
      return colors.italic(inline(token.tokens));
    case 'del':
      return colors.strikethrough(inline(token.tokens));
    case 'codespan':
      return colors.cyan(decoded(token.text));
    case 'link':
      return inline(token.tokens);
    case 'br':
      return '\n';
    case 'html':
      return plain(token.raw);
    default:
      return 'tokens' in token && token.tokens ? inline(token.tokens) : decoded(written(token));
  }
}

/** Without the backslashes of what is escaped. */
const written = (token: Token): string => ('text' in token ? (token.text as string) : token.raw);

const plain = (html: string): string => decoded(html.replace(/<[^>]*>/g, '')).trim();

const entities: Record<string, string> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  return text
    .replace(/&(?:#(\d+)|(\w+));/g, (all, number?: string, name?: string) =>
      number ? String.fromCodePoint(Number(number)) : (entities[name!] ?? all),
    )
    .replace(/\u200b/g, '');
}

/** Line ends stay, as in comments on GitHub. Colours take no room, and go on in the next line, as they do in a terminal. */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, width));
}

function wrappedLine(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && columns(stripVTControlCharacters(longer)) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
