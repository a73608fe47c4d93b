import type { Confidence, SettingsFile, Span } from '../../../model/index.ts';
import { hostsIn, isOwnHost } from '../hosts.ts';

interface Found {
  span: Span;
  what: string;
  confidence: Confidence;
}

/** Variables that switch the check off for all that a process does, in whichever way a file sets them. */
const variables =
  /\b(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|GIT_SSL_NO_VERIFY)["']?(\s{0,20}[=:]\s{0,20}|[ \t]{1,20}|[ \t\r]{0,20}\n[ \t]{0,80}value:\s{0,20})["']?(0|1|true|false)\b/g;
/** A command and what belongs to it, also on the lines that a backslash joins. */
const downloads = /\b(curl|wget)\b((?:\\\r?\n|[^\n|;&])*)/g;
const insecure = /(?:^|\s)(?:--insecure|--no-check-certificate|-[fsSLgiIjlnNqvGO#46]*k[a-zA-Z]*)(?=\s|$)/;

/** What scripts and settings switch off. */
export function scriptsWithout({ text, path }: SettingsFile): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(variables)) {
    const [whole, name = '', between = '', value = ''] = match;
    const isOff = name === 'GIT_SSL_NO_VERIFY' ? /^(?:1|true)$/.test(value) : value === '0';
    const before = lineBefore(text, match.index);
    if (!isOff || isComment(before) || isInspected(before) || !isSet(before, between, path)) continue;
    const isLocal = /dev|local|test|override|vagrant|\.vscode|\.devcontainer/i.test(
      `${path} ${keyBefore(before)}`,
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
    if (!flag || (command === 'wget') !== flag[0].includes('no-check')) continue;
    const before = lineBefore(text, match.index);
    if (isComment(before) || isInspected(before)) continue;
    if (!hostsIn(rest).some((host) => /^[\w.-]+$/.test(host) && !isOwnHost(host))) continue;
    const end = match.index + whole.trimEnd().length;
    const what = `\`${command}\` runs with \`${flag[0].trim()}\``;
    found.push({ span: [match.index, end], what, confidence: 'medium' });
  }
  return found;
}

/** Characters before a place that are looked at. */
const farthest = 1_000;

/** What stands before a place on its line; of a longer one its end, after a sign that there is more. */
function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - farthest), at);
  const start = near.lastIndexOf('\n') + 1;
  return start === 0 && at > farthest ? `…${near}` : near.slice(start);
}

function isComment(before: string): boolean {
  return /^\s*(?:#|\/\/|\*|--|rem\b|@?echo\b)/i.test(before);
}

/** What looks for a text does not do what it says: `grep -q "…"`, `[ … ]`, `test …`. So is what one is told not to do. */
const inspects =
  /(?:^|[\s;&|(!`@])(?:[efz]?grep|rg|ack|ag|awk|sed|findstr|Select-String|test|\[\[?|echo|printf)\s[^;&|\n]*$/;
const forbids =
  /(?<![\w-])(?:never|don['’]?t|(?:do|must|should|may|can) ?not|cannot|not|no|avoid|without|remove|instead of|refuse|forbid\w*)(?![\w-])[^;&|]*$/i;

function isInspected(before: string): boolean {
  return inspects.test(before) || forbids.test(before);
}

/** A name is set where a command may begin, or after a word that sets variables. */
function isSet(before: string, between: string, path: string): boolean {
  // Its value is asked: `"$NODE_TLS_REJECT_UNAUTHORIZED" = 0`.
  if (/\$\{?$/.test(before)) return false;
  const isBlank = /^[ \t]+$/.test(between);
  if (isBlank) return /\b(?:ENV|setenv|setx)\s+["']?$/.test(before);
  if (!/\.(?:sh|bash|zsh)$/.test(path)) return true;
  // A shell takes no blanks around the sign, and what follows other words is one of them.
  return between === '=' && setters.test(before);
}

/** Up to a name that a shell sets: nothing, other settings, flags, and words that set. */
const setters =
  /(?:^|[;&|({`"'=]|\b(?:then|do|else|export|declare|typeset|readonly|local|env|exec|sudo|nohup|time|command|cross-env|(?:config|secrets?|variables?|env|vars?)[ :]set)|\s-{1,2}[\w-]+|(?:^|\s)\w+=\S*|\s[\w.-]+\/\S+)\s*["']?$/;

/** `"dev": "…` of a package's scripts. */
function keyBefore(before: string): string {
  return /^\s*"([^"]{1,40})"\s*:/.exec(before)?.[1] ?? '';
}
