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

/**
 * Unbroken runs of at least `shortest` bytes of an alphabet. Each look begins at the last byte of the shortest run that
 * could start here and goes back: the first byte that is none of the alphabet rules out all before it, so most bytes
 * are never looked at.
 */
export function* runsOf(
  bytes: Uint8Array,
  alphabet: Uint8Array,
  shortest: number,
  within?: Run,
): Generator<Run> {
  const last = within?.end ?? bytes.length;
  let start = within?.start ?? 0;
  while (start + shortest <= last) {
    let at = start + shortest - 1;
    while (at >= start && alphabet[bytes[at]!] === 1) at--;
    if (at < start) {
      const end = Math.min(last, runEnd(bytes, alphabet, start + shortest));
      yield { start, end };
      at = end;
    }
    start = at + 1;
  }
}

/** Where the run that covers `from` ends; `from` itself when it covers nothing. */
export function runEnd(bytes: Uint8Array, alphabet: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && alphabet[bytes[at]!] === 1) at++;
  return at;
}
