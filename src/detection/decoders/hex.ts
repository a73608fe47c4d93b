import { latin1 } from '../text/latin1.ts';
import type { Layer } from './layer.ts';
import { alphabetOf, type Run, RunFinder } from './runs.ts';

/** Shortest run that can hold a secret: 16 decoded bytes. */
const shortest = 32;

const digits = new RunFinder(alphabetOf('0123456789abcdefABCDEF'), shortest);

/** Runs of hexadecimal digits within `run`, and what they decode to. */
export function* hexLayers(bytes: Uint8Array, run: Run): Generator<Layer> {
  for (const { start, end } of digits.find(bytes, run)) {
    const even = end - ((end - start) & 1);
    yield { start, end: even, bytes: Buffer.from(latin1(bytes, start, even), 'hex'), encoding: 'hex' };
  }
}
