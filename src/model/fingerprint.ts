import { crypto } from './builtins.ts';
import type { SlowHashes } from './slow-hash.ts';

/** Names a finding across line moves, rebases and squashes: 32 hexadecimal digits. */
export function valueFingerprint(rule: string, value: string): string {
  return digest('value', rule, value);
}

/** For code rules: the rule, the path and the line that breaks it, without what formatting changes. */
export function codeFingerprint(rule: string, path: string, code: string): string {
  return digest('code', rule, path, code.replace(/\s+/g, ' ').trim());
}

/**
 * For values that may be guessed: rule, path and context, and 12 bits of a slow hash of the value, which tell two
 * secrets at one place apart but confirm no guess (one value in 4,096 fits).
 */
export function contextFingerprint(
  rule: string,
  path: string,
  context: string,
  value: string,
  hashes: SlowHashes,
): string {
  return digest('context', rule, path, context, String(hashes.of(rule, path, value)));
}

function digest(...parts: string[]): string {
  // Lengths keep ('ab', 'c') and ('a', 'bc') apart.
  const text = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('');
  return crypto().hash('sha256', text).slice(0, 32);
}
