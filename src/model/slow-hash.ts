import { crypto } from './builtins.ts';

/** Bits of a slow hash that are told: one value in 4,096 fits, which confirms no guess. */
const told = 12;

/** scrypt's costs: a few milliseconds, and a twentieth of one. */
const full = { N: 1024, r: 8, p: 1 };
const reduced = { N: 16, r: 8, p: 1 };
/** Values of one text that are hashed at full cost: no text that people write holds more guessable secrets. */
const mostAtFullCost = 64;

/** Hashes that are remembered: versions of a file mostly hold the same values. */
const mostRemembered = 10_000;
const remembered = new Map<string, number>();
/** What is remembered is named by a hash under this key, which nobody has but this process: no value is kept. */
let memoryKey: Uint8Array | null = null;

/**
 * Slow hashes of the guessable values in one text. A text may be made to hold thousands: those after the first ones are
 * hashed at less cost, so that no text holds up a scan.
 */
export class SlowHashes {
  /** The bits of those asked for so far, in that order. */
  readonly #bits = new Map<string, number>();

  /** 12 bits of a slow hash of a value. */
  of(rule: string, path: string, value: string): number {
    const salt = crypto().hash('sha256', `${rule}\0${path}`, 'buffer');
    memoryKey ??= crypto().randomBytes(32);
    const name = crypto().createHmac('sha256', memoryKey).update(salt).update(value).digest('base64');
    let bits = this.#bits.get(name);
    if (bits === undefined) {
      const isFull = this.#bits.size < mostAtFullCost;
      bits = isFull ? recalled(name, () => scrypt(value, salt, full)) : scrypt(value, salt, reduced);
      this.#bits.set(name, bits);
    }
    return bits;
  }
}

function recalled(name: string, hash: () => number): number {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const bits = hash();
  if (remembered.size < mostRemembered) remembered.set(name, bits);
  return bits;
}

function scrypt(value: string, salt: Uint8Array, cost: typeof full): number {
  return crypto().scryptSync(value, salt, 2, cost).readUInt16BE(0) >>> (16 - told);
}
