/** Versions below this size are looked at whole: telling what changed would cost as much. In bytes. */
const worthComparing = 32 * 1024;
/** Text around a change that a secret it completes may reach into. No format but a private key is longer. */
const margin = 8 * 1024;
const privateKey = '-----BEGIN';
/** Compared at once by one native call. */
const step = 4 * 1024;

/**
 * The part of a text that may hold what the text before it, in which nothing was found, did not: its changed bytes and
 * their surroundings. A file's versions lie side by side in a repository, and most of what they hold is the same.
 */
export function changedPart(before: Uint8Array | null, text: Buffer): Buffer {
  if (before === null || text.length < worthComparing || before.length < worthComparing) return text;
  const most = Math.min(before.length, text.length);
  const prefix = commonPrefix(before, text, most);
  const suffix = commonSuffix(before, text, most - prefix);
  const start = Math.max(0, prefix - margin);
  const header = text.lastIndexOf(privateKey, start);
  const from = header !== -1 && start - header < 2 * margin ? header : start;
  return text.subarray(from, Math.min(text.length, text.length - suffix + margin));
}

function commonPrefix(a: Uint8Array, b: Uint8Array, most: number): number {
  let at = 0;
  while (at + step <= most && Buffer.compare(a.subarray(at, at + step), b.subarray(at, at + step)) === 0)
    at += step;
  while (at < most && a[at] === b[at]) at++;
  return at;
}

function commonSuffix(a: Uint8Array, b: Uint8Array, most: number): number {
  let at = 0;
  const tail = (bytes: Uint8Array): Uint8Array => bytes.subarray(bytes.length - at - step, bytes.length - at);
  while (at + step <= most && Buffer.compare(tail(a), tail(b)) === 0) at += step;
  while (at < most && a[a.length - 1 - at] === b[b.length - 1 - at]) at++;
  return at;
}
