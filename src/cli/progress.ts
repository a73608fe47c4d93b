import type { Progress } from '../scan/index.ts';
import type { Io } from './io.ts';

/** A scan shorter than this needs no progress, in milliseconds. */
const patience = 1_000;
const interval = 100;

/** One line on stderr that counts, on terminals, once a scan takes its time. */
export function showProgress({ stderr }: Io): { update: Progress; clear: () => void } {
  if (!stderr.isTTY) return { update: () => undefined, clear: () => undefined };
  let next = performance.now() + patience;
  let shown = false;
  return {
    update(done, of) {
      const now = performance.now();
      if (now < next) return;
      next = now + interval;
      shown = true;
      stderr.write(`\r\x1b[2Kscanned ${Math.floor((done / of) * 100)} % of ${of}`);
    },
    clear() {
      if (shown) stderr.write('\r\x1b[2K');
    },
  };
}
