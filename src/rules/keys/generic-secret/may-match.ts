/**
 * Whether the pattern may match where a keyword stands, told from bytes and without the text that the pattern reads:
 * `token` stands in most code, and nearly always before nothing that could be a value. It says yes too often, and never
 * no where the pattern matches; a test holds the two together.
 */
export function mayMatch(bytes: Uint8Array, offset: number): boolean {
  // `bearer ` is followed by its value at once. No other keyword begins with a b.
  if ((bytes[offset]! | lower) === letter.b) return isValue(bytes, offset + 7);
  let at = end(bytes, offset, longestName, isName);
  if (at === offset + longestName) return true;
  for (let closers = 0; closers <= 3; closers++) {
    if (isAssigned(bytes, at) || isWordy(bytes, at)) return true;
    if (bytes[at] === backslash) at++;
    if (isCloser[bytes[at]!] !== 1) return false;
    at++;
  }
  return false;
}

/** Longest keyword and what may follow it in a name; values are at least so long. In bytes. */
const longestName = 14 + 40;
const shortestValue = 8;
const mostBlanks = 40;
/** `: HashMap<String, String> =`. */
const longestType = 36;
const longestCall = 32;

/** Sets a letter to lower case. */
const lower = 32;
const letter = { a: 97, b: 98, d: 100, s: 115, t: 116, v: 118 };
const backslash = 92;
const equals = 61;

/** Marks bytes with 1. */
function setOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (pattern.test(String.fromCharCode(byte)) ? 1 : 0));
}

const isName = setOf(/[\w.$-]/);
const isCloser = setOf(/["'`\])]/);
const isBlank = setOf(/\s/);
const isOperator = setOf(/[=!:|?,>({-]/);
const isCall = setOf(/[\w.:[\]]/);
const isPrefix = setOf(/[@$A-Za-z]/);
const isQuote = setOf(/["'`]/);
const isOfType = setOf(/[\w&'. <>[\]|:]/);
const isOfValue = setOf(/[^\s"'`<>\\&;,)}\]]/);

/** The end of what a set holds from `start` on, `most` bytes at the most. */
function end(bytes: Uint8Array, start: number, most: number, set: Uint8Array): number {
  const last = Math.min(bytes.length, start + most);
  let at = start;
  while (at < last && set[bytes[at]!] === 1) at++;
  return at;
}

/** An operator, or a blank, and then a value. */
function isAssigned(bytes: Uint8Array, at: number): boolean {
  if (isBlank[bytes[at]!] === 1 && isOpened(bytes, at + 1)) return true;
  let operator = end(bytes, at, mostBlanks, isBlank);
  for (let length = 1; length <= 3 && isOperator[bytes[operator]!] === 1; length++) {
    operator++;
    if (isOpened(bytes, end(bytes, operator, mostBlanks, isBlank))) return true;
  }
  return false;
}

/** What has words between name and value: a type, `value:` beside a name, `<string>`, `default =`. */
function isWordy(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at]!;
  const second = bytes[at + 1]!;
  if (first === 58 || first === 91 || (first === 32 && ((second | lower) === letter.s || second === 91))) {
    if (bytes[end(bytes, at, longestType, isOfType)] === equals) return true;
  }
  if (first === 60 && second === 47) return true; // `</key>`
  let beside = end(bytes, first === 44 ? at + 1 : at, mostBlanks, isBlank);
  if (bytes[beside] === 34) beside++;
  if ((bytes[beside]! | lower) === letter.v) return true;
  const brace = isBlank[first] === 1 ? at + 1 : at;
  if (bytes[brace] !== 123) return false;
  return (bytes[end(bytes, brace + 1, mostBlanks, isBlank)]! | lower) === letter.d;
}

/** A value, or a quote, `Buffer.from("` or the like, and then one. */
function isOpened(bytes: Uint8Array, at: number): boolean {
  if (isValueOfScheme(bytes, at) || isQuoted(bytes, at)) return true;
  const call = end(bytes, at, longestCall, isCall);
  return call > at && bytes[call] === 40 && isQuoted(bytes, call + 1);
}

function isQuoted(bytes: Uint8Array, start: number): boolean {
  let at = isPrefix[bytes[start]!] === 1 ? start + 1 : start;
  if (bytes[at] === backslash) at++;
  return isQuote[bytes[at]!] === 1 && isValueOfScheme(bytes, at + 1);
}

/** A value, alone or after `basic `, `token `, `bearer ` or `apikey `. */
function isValueOfScheme(bytes: Uint8Array, at: number): boolean {
  if (isValue(bytes, at)) return true;
  const first = bytes[at]! | lower;
  if (bytes[at + 5] === 32) return (first === letter.b || first === letter.t) && isValue(bytes, at + 6);
  return bytes[at + 6] === 32 && (first === letter.b || first === letter.a) && isValue(bytes, at + 7);
}

function isValue(bytes: Uint8Array, at: number): boolean {
  return end(bytes, at, shortestValue, isOfValue) === at + shortestValue;
}
