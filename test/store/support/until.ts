import { setTimeout as wait } from 'node:timers/promises';

/** Waits until it is so; the test's own time limit says when that is too long. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(5);
}

/** Long enough that what must not happen would have happened: the queue looks every second. */
export const aWhile = () => wait(1500);

/** Something that happens once, to wait for. */
export function event(): { happened: Promise<void>; happen: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { happened: promise, happen: resolve };
}
