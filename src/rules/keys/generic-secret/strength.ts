import { holdsFavourite, isTypedInOrder } from './habits.ts';
import type { Kind } from './name.ts';
import { leastRandomness, randomness } from './randomness.ts';

/** Whether nobody would have thought of the value: it was drawn at random. */
export function isStrong(value: string, kind: Kind, inTest = false): boolean {
  if (isPublicForm(value) || new Set(value).size < 8 || isTypedInOrder(value)) return false;
  if (uuid.test(value)) return kind === 'key' && !inTest;
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)) return !inTest && isRandomHex(value);
  const inside = textInBase64(value);
  if (inside !== null) return isStrong(inside, kind, inTest);
  return kind === 'password' ? isStrongPassword(value) : isRandomToken(value, kind);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isRandomHex(value: string): boolean {
  return value.length >= 20 && /[a-f]/i.test(value) && /[0-9]/.test(value) && randomness(value) >= 8;
}

function isStrongPassword(value: string): boolean {
  if (!/^[!-~]{8,128}$/.test(value) || kinds(value) < (value.length < 12 ? 3 : 2)) return false;
  return !holdsFavourite(value) && leastRandomness(value) >= 6;
}

function isRandomToken(value: string, kind: Kind): boolean {
  if (!/^[\w+/=.~:|!@#$%^*?-]{16,}$/.test(value) || !/[0-9].*[a-z]|[a-z].*[0-9]/i.test(value)) return false;
  if (value.length < 32 && holdsFavourite(value)) return false;
  const bits = value.length < 24 ? leastRandomness(value) : randomness(value);
  return bits >= (kind === 'token' ? 10 : 6);
}

function kinds(value: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
}

/** Text that somebody has encoded; null where decoding gives noise, as it does for what was drawn at random. */
function textInBase64(value: string): string | null {
  if (!/^[\w+/-]{12,}={0,2}$/.test(value)) return null;
  const text = Buffer.from(value, 'base64').toString('latin1').trimEnd();
  return /^[\x20-\x7e\r\n\t]+$/.test(text) ? text : null;
}

/** Locations, dates, versions, constants, and keys that are made to be public: certificates, SSH keys. */
function isPublicForm(value: string): boolean {
  return (
    /^(?:MI[GI]|AAAA[BCE]|sha\d{3}-|data:|arn:|v?\d+\.\d+\.|\d{4}-\d\d-\d\d)|^[A-Z0-9]+(?:_[A-Z0-9]+)+$|\.{3}/.test(
      value,
    ) ||
    /:\/\/|^[.~@]?\/|^\.{1,2}\/|^[A-Z]:|^#|^%[0-9a-z]|\.(?:[a-z]{2,4}|yaml)$|^[\w.+-]+@[\w-]+\.[a-z.]{2,}$/i.test(
      value,
    )
  );
}
