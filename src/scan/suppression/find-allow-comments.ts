import type { AllowComment } from './allow-comment.ts';
import { openingBefore } from './comment-syntax.ts';
import { readDirective } from './directive.ts';

// Theirs: https://github.com/gitleaks/gitleaks#gitleaksallow and https://github.com/Yelp/detect-secrets#inline-allowlisting
const mark =
  /otesse-guard:allow(?![\w:-])|gitleaks:allow|pragma: ?(?:allow|white)list[ -](nextline[ -])?secret/gi;
const longestBody = 1000;

/** Every allow comment of a text, in order, malformed ones too. Takes time linear in the text. */
export function findAllowComments(text: string): AllowComment[] {
  const comments: AllowComment[] = [];
  let line = lineFrom(text, 1, 0);
  for (const match of text.matchAll(mark)) {
    while (line.end < match.index) line = lineFrom(text, line.number + 1, line.end + 1);
    const comment = readComment(text, match, line);
    if (comment !== null)
      comments.push({ ...comment, line: line.number, column: match.index - line.start + 1 });
  }
  return comments;
}

interface Line {
  number: number;
  start: number;
  end: number;
  /** Where the first thing stands that is neither blank nor the brace that JSX puts around a comment. */
  begins: number;
}

type Reading = Omit<AllowComment, 'line' | 'column'>;

function readComment(text: string, match: RegExpExecArray, line: Line): Reading | null {
  const marker = match[0].toLowerCase();
  // gitleaks looks for its word anywhere on the line.
  if (marker === 'gitleaks:allow') return foreign([line.number], marker);
  const opening = openingBefore(text, line.start, match.index);
  if (opening === null) return null;
  if (marker !== 'otesse-guard:allow')
    return foreign([line.number + (match[1] === undefined ? 0 : 1)], marker);
  const begin = match.index + match[0].length;
  const rest = text.slice(begin, Math.min(line.end, begin + longestBody));
  const close = opening.closer === null ? -1 : rest.indexOf(opening.closer);
  if (opening.closer === "'" && close >= 0) return null;
  const body = close < 0 ? rest : rest.slice(0, close);
  const after = close < 0 ? '' : rest.slice(close + opening.closer!.length);
  const alone = opening.start <= line.begins && /^[\s}]*$/.test(after);
  return { lines: alone ? [line.number, line.number + 1] : [line.number], ...readDirective(body) };
}

function foreign(lines: number[], marker: string): Reading {
  return { lines, rules: 'keys', reason: marker, problem: null };
}

function lineFrom(text: string, number: number, start: number): Line {
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  let begins = start;
  while (begins < end && ' \t{\ufeff'.includes(text[begins]!)) begins++;
  return { number, start, end, begins };
}
