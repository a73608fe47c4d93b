import { crypto } from './builtins.ts';
import { contextFingerprint, valueFingerprint } from './fingerprint.ts';
import type { SlowHashes } from './slow-hash.ts';

/** The parts of a secret that may be shown: `head` and `tail` characters around an ellipsis. */
export interface Visible {
  head: number;
  tail: number;
}

/**
 * A matched credential. The value sits in a private field and has no getter: text, JSON and inspection give the
 * preview, and the only other ways out are one-way (hashes).
 */
export class Secret {
  readonly #value: string;
  readonly preview: string;

  constructor(value: string, visible: Visible) {
    this.#value = value;
    this.preview = redact(value, visible);
  }

  /** Follows the secret wherever it goes. For formats with too much entropy to guess. */
  fingerprint(rule: string): string {
    return valueFingerprint(rule, this.#value);
  }

  /** For values that may be guessed (passwords): follows the place, and tells too little to confirm a guess. */
  guardedFingerprint(rule: string, path: string, context: string, hashes: SlowHashes): string {
    return contextFingerprint(rule, path, context, this.#value, hashes);
  }

  /** The same for the same value under the same key; worthless without the key. */
  id(key: Uint8Array): string {
    return crypto().createHmac('sha256', key).update(this.#value).digest('hex').slice(0, 32);
  }

  toString(): string {
    return this.preview;
  }

  toJSON(): string {
    return this.preview;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.preview;
  }
}

/** The tail is at most a quarter of what is not the public head; what is too short for that shows none. */
function redact(value: string, { head, tail }: Visible): string {
  if (head >= value.length) return printable(value);
  const showsTail = tail > 0 && value.length - head >= tail * 4;
  return `${printable(value.slice(0, head))}…${showsTail ? printable(value.slice(-tail)) : ''}`;
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
