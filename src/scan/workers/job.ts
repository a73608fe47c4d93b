import {
  count,
  emptyTally,
  type Inspection,
  type Inspector,
  type Setup,
  type Tally,
} from '../inspection/index.ts';
import type { Share } from '../sources/history/shares.ts';
import type { PathName } from '../sources/path-name.ts';
import { FileReader } from '../sources/tree/read-file.ts';

/** Work that threads share: a list of items, and the number of those already taken. */
export type Job = { setup: Setup; root: string } & (
  | { kind: 'files'; items: readonly PathName[] }
  | { kind: 'objects'; items: readonly Share[] }
);

/** How many files a thread takes at once: few enough that none is left alone with the rest. */
const filesAtOnce = 16;

/** Takes items until none are left. `taken` is shared by all who work on the job. */
export async function work(
  job: Job,
  inspector: Inspector,
  taken: Int32Array,
  onItem?: () => void,
): Promise<Tally> {
  const tally = emptyTally();
  if (job.kind === 'objects') {
    // Running git takes modules that a thread which reads files can do without.
    const { inspectShare } = await import('../sources/history/inspect-share.ts');
    for (let i = Atomics.add(taken, 0, 1); i < job.items.length; i = Atomics.add(taken, 0, 1)) {
      await inspectShare(job.root, job.items[i]!, inspector, tally);
      onItem?.();
    }
    return tally;
  }
  const reader = new FileReader(inspector, job.root);
  const { items } = job;
  for (let i = Atomics.add(taken, 0, filesAtOnce); i < items.length; i = Atomics.add(taken, 0, filesAtOnce)) {
    for (const name of items.slice(i, i + filesAtOnce)) {
      const inspection: Inspection | Promise<Inspection> = reader.inspect(name);
      // Waiting costs a turn of the event loop; only large files need it.
      count(tally, inspection instanceof Promise ? await inspection : inspection);
    }
    onItem?.();
  }
  return tally;
}
