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
 * Unbroken runs of at least `shortest` bytes of an alphabet. Such a run covers every n-th byte of the text, so the
 * search looks at one byte in `shortest` and only then at its neighbours.
 */
export function* runsOf(
  bytes: Uint8Array,
  alphabet: Uint8Array,
  shortest: number,
  within?: Run,
): Generator<Run> {
  const last = within?.end ?? bytes.length;
  let done = within?.start ?? 0;
  for (let probe = done + shortest - 1; probe < last; probe += shortest) {
    if (probe < done || alphabet[bytes[probe]!] === 0) continue;
    let start = probe;
    while (start > done && alphabet[bytes[start - 1]!] === 1) start--;
    done = Math.min(last, runEnd(bytes, alphabet, probe));
    if (done - start >= shortest) yield { start, end: done };
  }
}

/** Where the run that covers `from` ends; `from` itself when it covers nothing. */
export function runEnd(bytes: Uint8Array, alphabet: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && alphabet[bytes[at]!] === 1) at++;
  return at;
}
