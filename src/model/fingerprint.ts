import { crypto } from './builtins.ts';

/** Names a finding across line moves, rebases and squashes: 32 hexadecimal digits. */
export function valueFingerprint(rule: string, value: string): string {
  return digest('value', rule, value);
}

/** For code rules: the rule, the path and the line that breaks it, without what formatting changes. */
export function codeFingerprint(rule: string, path: string, code: string): string {
  return digest('code', rule, path, code.replace(/\s+/g, ' ').trim());
}

const guessedBits = 12;

/**
 * For values that may be guessed: rule, path and context, and 12 bits of a slow hash of the value, which tell two
 * secrets at one place apart but confirm no guess (one value in 4,096 fits).
 */
export function contextFingerprint(rule: string, path: string, context: string, value: string): string {
  return digest('context', rule, path, context, String(slowBits(rule, path, value)));
}

function slowBits(rule: string, path: string, value: string): number {
  const salt = crypto().createHash('sha256').update(`${rule}\0${path}`).digest();
  return crypto().scryptSync(value, salt, 2, { N: 1024, r: 8, p: 1 }).readUInt16BE(0) >>> (16 - guessedBits);
}

function digest(...parts: string[]): string {
  // Lengths keep ('ab', 'c') and ('a', 'bc') apart.
  const text = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('');
  return crypto().hash('sha256', text).slice(0, 32);
}
