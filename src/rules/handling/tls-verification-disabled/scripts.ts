import type { Confidence, SettingsFile, Span } from '../../../model/index.ts';
import { hostsIn, isOwnHost } from '../hosts.ts';

interface Found {
  span: Span;
  what: string;
  confidence: Confidence;
}

/** Variables that switch the check off for all that a process does, in whichever way a file sets them. */
const variables =
  /\b(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|GIT_SSL_NO_VERIFY)["']?(?:\s*[=:]\s*|[ \t]+|\s*\n\s*value:\s*)["']?(0|1|true|false)\b/g;
/** A command and what belongs to it, also on the lines that a backslash joins. */
const downloads = /\b(curl|wget)\b((?:\\\r?\n|[^\n|;&])*)/g;
const insecure = /(?:^|\s)(?:--insecure|--no-check-certificate|-[fsSLgiIjlnNqvGO#46]*k[a-zA-Z]*)(?=\s|$)/;

/** What scripts and settings switch off. */
export function scriptsWithout({ text, path }: SettingsFile): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(variables)) {
    const [whole, name = '', value = ''] = match;
    const isOff = name === 'GIT_SSL_NO_VERIFY' ? /^(?:1|true)$/.test(value) : value === '0';
    if (!isOff || isComment(text, match.index)) continue;
    const isLocal = /dev|local|test|override|vagrant|\.vscode|\.devcontainer/i.test(
      `${path} ${keyBefore(text, match.index)}`,
    );
    found.push({
      span: [match.index, match.index + whole.length],
      what: `\`${name}\` is ${value}`,
      confidence: isLocal ? 'low' : 'high',
    });
  }
  for (const match of text.matchAll(downloads)) {
    const [whole, command = '', rest = ''] = match;
    const flag = insecure.exec(rest);
    if (!flag || (command === 'wget') !== flag[0].includes('no-check') || isComment(text, match.index))
      continue;
    if (!hostsIn(rest).some((host) => /^[\w.-]+$/.test(host) && !isOwnHost(host))) continue;
    const end = match.index + whole.trimEnd().length;
    const what = `\`${command}\` runs with \`${flag[0].trim()}\``;
    found.push({ span: [match.index, end], what, confidence: 'medium' });
  }
  return found;
}

function isComment(text: string, at: number): boolean {
  return /^\s*(?:#|\/\/|\*|--|rem\b|@?echo\b)/i.test(text.slice(text.lastIndexOf('\n', at) + 1, at + 1));
}

/** `"dev": "…` of a package's scripts. */
function keyBefore(text: string, at: number): string {
  return /^\s*"([^"]{1,40})"\s*:/.exec(text.slice(text.lastIndexOf('\n', at) + 1, at))?.[1] ?? '';
}
