import type { Trouble } from '../trouble.ts';
import type { Claims } from './claims.ts';
import type { Runner } from './runner.ts';

/** Of what a process holds it says every 2 seconds that it lives; after 10 seconds of silence others take it over. */
const beat = 2000;
const silence = 10_000;
/** Not heard of by the database for so long, a process lets go before others take over. */
const letGo = 8000;

interface Held {
  claims: Claims;
  /** None where this process does not run jobs of that kind: what others left behind is given back all the same. */
  runner(): Runner | undefined;
}

/** Where several processes share the work: keeps what this one holds, and frees what a dead one held. */
export class Leases {
  readonly #kinds: readonly Held[];
  readonly #trouble: Trouble;
  readonly #timer: NodeJS.Timeout;
  #isBeating = false;

  constructor(kinds: readonly Held[], trouble: Trouble) {
    this.#kinds = kinds;
    this.#trouble = trouble;
    this.#timer = setInterval(() => void this.#beat(), beat);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    this.#letGo();
    if (this.#isBeating) return;
    this.#isBeating = true;
    try {
      for (const kind of this.#kinds) await this.#keep(kind);
      for (const { claims, runner } of this.#kinds)
        if ((await claims.recover(silence / 1000)) > 0) {
          this.#trouble('jobs of a process that is gone are run again');
          runner()?.wake();
        }
    } catch (error) {
      this.#trouble('the jobs in hand could not be confirmed', error);
    } finally {
      this.#isBeating = false;
    }
  }

  async #keep({ claims, runner }: Held): Promise<void> {
    const running = runner()?.running ?? [];
    if (running.length === 0) return;
    const asked = performance.now();
    const ours = await claims.touch(running.map(({ claim }) => claim));
    for (const active of running)
      if (ours.has(active.claim.id)) active.heard = asked;
      else active.stop('lost');
  }

  #letGo(): void {
    const oldest = performance.now() - letGo;
    for (const { runner } of this.#kinds)
      for (const active of runner()?.running ?? []) if (active.heard < oldest) active.stop('lost');
  }
}
