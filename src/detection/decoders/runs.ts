/** A half-open range of byte offsets. */
export interface Run {
  start: number;
  end: number;
}

/** Marks the bytes of an alphabet with 1. */
export function alphabetOf(characters: string): Uint8Array {
  const alphabet = new Uint8Array(256);
  for (const character of characters) alphabet[character.charCodeAt(0)] = 1;
  return alphabet;
}

/** Bytes looked at together: one answer for eight is guessed right more often than eight answers. */
const group = 8;

/**
 * Unbroken runs of at least `shortest` bytes of an alphabet. Each look begins at the last bytes of the shortest run that
 * could start here and goes back: the first group that is not all of the alphabet rules out all before it, so most
 * bytes are never looked at.
 *
 * @param shortest a multiple of eight
 */
export function runsOf(bytes: Uint8Array, alphabet: Uint8Array, shortest: number, within?: Run): Run[] {
  const runs: Run[] = [];
  const last = within?.end ?? bytes.length;
  let start = nextRun(bytes, alphabet, shortest, within?.start ?? 0, last);
  while (start !== -1) {
    const end = Math.min(last, runEnd(bytes, alphabet, start + shortest));
    runs.push({ start, end });
    start = nextRun(bytes, alphabet, shortest, end + 1, last);
  }
  return runs;
}

/** Where the next run begins at or after `from`; -1 where none does before `last`. */
function nextRun(
  bytes: Uint8Array,
  alphabet: Uint8Array,
  shortest: number,
  from: number,
  last: number,
): number {
  for (let start = from; start + shortest <= last; ) {
    let at = start + shortest - group;
    while (at >= start && groupIn(bytes, alphabet, at)) at -= group;
    if (at < start) return start;
    start = at + 1;
  }
  return -1;
}

/** Whether the eight bytes from `at` on are all of the alphabet. */
function groupIn(bytes: Uint8Array, alphabet: Uint8Array, at: number): boolean {
  return (
    (alphabet[bytes[at]!]! &
      alphabet[bytes[at + 1]!]! &
      alphabet[bytes[at + 2]!]! &
      alphabet[bytes[at + 3]!]! &
      alphabet[bytes[at + 4]!]! &
      alphabet[bytes[at + 5]!]! &
      alphabet[bytes[at + 6]!]! &
      alphabet[bytes[at + 7]!]!) !==
    0
  );
}

/** Where the run that covers `from` ends; `from` itself when it covers nothing. */
export function runEnd(bytes: Uint8Array, alphabet: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && alphabet[bytes[at]!] === 1) at++;
  return at;
}
