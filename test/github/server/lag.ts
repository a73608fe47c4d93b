/** Reads that lag behind writes: they are answered from what was known before. */
import type { OperationId } from '../contract/used.ts';
import type { State } from '../state/state.ts';

type Read = OperationId | 'graphql';

export interface LagOptions {
  /** Which reads lag; all, where none is named. */
  operations?: Read[];
  /** How many reads lag; without a number, all until it has caught up. */
  reads?: number;
  /** For how long. */
  milliseconds?: number;
}

export class Lag {
  #behind: { state: State; left: number; operations: Read[] | undefined } | null = null;

  /** From now on reads see what is known at this moment, and nothing newer. */
  start(
    state: State,
    { operations, reads = Number.POSITIVE_INFINITY, milliseconds }: LagOptions = {},
  ): { catchUp(): void } {
    this.#behind = { state: structuredClone(state), left: reads, operations };
    const catchUp = () => {
      this.#behind = null;
    };
    if (milliseconds !== undefined) setTimeout(catchUp, milliseconds).unref();
    return { catchUp };
  }

  /** What a read sees. */
  stateFor(id: Read, present: State): State {
    const behind = this.#behind;
    if (behind === null || behind.left <= 0) return present;
    if (behind.operations !== undefined && !behind.operations.includes(id)) return present;
    behind.left--;
    return behind.state;
  }
}
