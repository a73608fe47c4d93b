const escaped =
  /\\(?:u+([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{1,4})|([0-3]?[0-7]{1,2})|(\r\n|[\s\S]))/g;

const letters: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  e: '\x1b',
  s: ' ',
};

/** Undoes the backslash escapes of Java and C#; an escaped end of line is left out. */
export function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(escaped, (whole, short, long, hex, octal, other: string | undefined) => {
    if (other !== undefined) return /^[\r\n]/.test(other) ? '' : (letters[other] ?? other);
    const code = octal === undefined ? Number.parseInt(short ?? long ?? hex, 16) : Number.parseInt(octal, 8);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
