/** Reads the operands of string concatenations, forwards and backwards, without a parser. */

/** A literal's text or a name, and where it stands (quotes included). */
export interface Operand {
  start: number;
  end: number;
  literal: string | null;
  name: string | null;
}

const longestLiteral = 4_096;

export function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96;
}

function isName(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    code === 36
  );
}

/** White space, and the backslash that continues a line. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 92;
}

export function skipForwards(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

export function skipBackwards(text: string, from: number): number {
  let at = from;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The operand that begins at `start`. */
export function operandAt(text: string, start: number): Operand | null {
  const code = text.charCodeAt(start);
  if (isQuote(code)) {
    const close = closingQuote(text, start, code);
    return close === -1 ? null : literal(text, start, close);
  }
  let end = start;
  while (isName(text.charCodeAt(end))) end++;
  return end === start ? null : { start, end, literal: null, name: text.slice(start, end) };
}

/** The operand that ends just before `end`. */
export function operandBefore(text: string, end: number): Operand | null {
  const code = text.charCodeAt(end - 1);
  if (isQuote(code)) {
    const open = openingQuote(text, end - 1, code);
    return open === -1 ? null : literal(text, open, end - 1);
  }
  let start = end;
  while (start > 0 && isName(text.charCodeAt(start - 1))) start--;
  return start === end ? null : { start, end, literal: null, name: text.slice(start, end) };
}

function literal(text: string, open: number, close: number): Operand {
  return { start: open, end: close + 1, literal: text.slice(open + 1, close), name: null };
}

function closingQuote(text: string, open: number, quote: number): number {
  const limit = Math.min(text.length, open + longestLiteral);
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === 92) at++;
    else if (code === 10 && quote !== 96) return -1;
  }
  return -1;
}

function openingQuote(text: string, close: number, quote: number): number {
  const limit = Math.max(0, close - longestLiteral);
  for (let at = close - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (code === quote && text.charCodeAt(at - 1) !== 92) return at;
    if (code === 10 && quote !== 96) return -1;
  }
  return -1;
}
