/** Encodings that code and configuration use, written apart from the decoders under test. */

const escapeAll = (text: string, write: (code: number) => string): string =>
  Array.from(text, (character) => write(character.charCodeAt(0))).join('');
const hex = (code: number, width = 2): string => code.toString(16).padStart(width, '0');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const encodings: Record<string, (text: string) => string> = {
  base64: base64,
  'base64 without padding': (text) => base64(text).replace(/=+$/, ''),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'wrapped base64': (text) => base64(text).replace(/.{64}(?=.)/g, '$&\n'),
  'base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'upper-case hexadecimal': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  percent: (text) => escapeAll(text, (code) => `%${hex(code)}`),
  'upper-case percent': (text) => escapeAll(text, (code) => `%${hex(code).toUpperCase()}`),
  'percent of some': (text) => text.replace(/[^A-Za-su-z0-9]/g, (sign) => `%${hex(sign.charCodeAt(0))}`),
  '\\u': (text) => escapeAll(text, (code) => `\\u${hex(code, 4)}`),
  '\\u of some': (text) => text.replace(/[s+/=_-]/g, (sign) => `\\u${hex(sign.charCodeAt(0), 4)}`),
  '\\u{}': (text) => escapeAll(text, (code) => `\\u{${code.toString(16)}}`),
  '\\x': (text) => escapeAll(text, (code) => `\\x${hex(code)}`),
};
