const escapes: Readonly<Record<string, string>> = {
  '\n': '',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
  v: '\v',
};

/** What a backslash and what follows it stand for in Ruby's double quotes. */
export function unescaped(text: string): string {
  const code = text.slice(1);
  const known = escapes[code];
  if (known !== undefined) return known;
  const points = /^u\{([^}]*)\}$/.exec(code)?.[1];
  if (points !== undefined) return points.trim().split(/\s+/).map(hexadecimal).join('');
  const digits = /^(?:[ux]([0-9a-fA-F]+)|([0-7]{1,3}))$/.exec(code);
  if (digits?.[1] !== undefined) return hexadecimal(digits[1]);
  if (digits?.[2] !== undefined) return String.fromCodePoint(Number.parseInt(digits[2], 8));
  return code;
}

function hexadecimal(digits: string): string {
  const point = Number.parseInt(digits, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
