import type { Io } from './io.ts';

/** Does a command's work and keeps the exit code it gives. */
export type Run = (work: (io: Io) => Promise<number>) => Promise<void>;
