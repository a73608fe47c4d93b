import { setTimeout as wait } from 'node:timers/promises';
import type { Claimed } from './claims.ts';
import type { Handler } from './job.ts';

/** Why a run was told to stop. `lost`: another may have the job by now. */
type Stop = 'timed out' | 'lost' | 'handed back';
export type Ending = { is: 'done' } | { is: 'failed'; error: unknown } | { is: Stop };

/** How long a handler that was told to stop may take to do so before it is no longer waited for, in milliseconds. */
const grace = 1000;

/** One job while it runs. */
export class Active {
  readonly claim: Claimed;
  readonly #stop = new AbortController();

  constructor(claim: Claimed) {
    this.claim = claim;
  }

  stop(why: Stop): void {
    if (!this.#stop.signal.aborted) this.#stop.abort(why);
  }

  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  async run(handler: Handler, timeout: number, holds: () => Promise<boolean>): Promise<Ending> {
    const { signal } = this.#stop;
    const { id, data, retryCount } = this.claim;
    const timer = setTimeout(() => this.stop('timed out'), timeout * 1000);
    const stillOurs = async () => !signal.aborted && (await holds()) && !signal.aborted;
    const handled: Promise<Ending> = Promise.resolve()
      .then(() => handler({ id, data, attempt: retryCount + 1, signal, stillOurs }))
      .then(() => ({ is: 'done' as const }))
      .catch((error: unknown) => ({ is: 'failed', error }));
    try {
      const ending = await Promise.race([handled, stopped(signal)]);
      if (!signal.aborted) return ending;
      const end = new AbortController();
      await Promise.race([handled, wait(grace, undefined, { signal: end.signal }).catch(() => {})]);
      end.abort();
      return { is: signal.reason as Stop };
    } finally {
      clearTimeout(timer);
    }
  }
}

function stopped(signal: AbortSignal): Promise<Ending> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve({ is: signal.reason });
    else signal.addEventListener('abort', () => resolve({ is: signal.reason }), { once: true });
  });
}
