import { setTimeout as wait } from 'node:timers/promises';
import { inBatches } from '../in-batches.ts';
import type { Trouble } from '../trouble.ts';
import { Active, type Ending } from './active.ts';
import type { Claim, Claimed, Claims } from './claims.ts';
import { type Handler, PutOff } from './job.ts';
import type { Kind } from './kind.ts';
import { reasonOf } from './reason.ts';

/** In milliseconds. */
const gather = 10;

/** Takes the jobs of one kind as they become due, runs them, and says how they ended. */
export class Runner {
  readonly #kind: Kind;
  readonly #claims: Claims;
  readonly #handler: Handler;
  readonly #trouble: Trouble;
  readonly #running = new Set<Active>();
  readonly #finish: (claim: Claim) => Promise<boolean>;
  #isTaking = false;
  #isWoken = false;
  #isStopped = false;
  /** The last time it was not said what had been taken. */
  #isUnsure = false;

  constructor(kind: Kind, claims: Claims, handler: Handler, trouble: Trouble) {
    this.#kind = kind;
    this.#claims = claims;
    this.#handler = handler;
    this.#trouble = trouble;
    this.#finish = inBatches(
      async (done: Claim[]) => {
        const ended = await claims.finish(done);
        return done.map(({ id }) => ended.has(id));
      },
      { most: 100, isOfOneItem: () => false },
    );
  }

  /** What is running may be another's by now. */
  loseAll(): void {
    for (const active of this.#running) active.stop('lost');
  }

  /** There may be something to take. */
  wake(): void {
    this.#isWoken = true;
    if (!this.#isTaking && !this.#isStopped) void this.#take();
  }

  /** Takes no more. Waits so many milliseconds for those that run; the rest is told to stop and given back. */
  async drain(milliseconds: number): Promise<{ finished: number; givenBack: number }> {
    this.#isStopped = true;
    const all = this.#running.size;
    const deadline = performance.now() + milliseconds;
    while ((this.#running.size > 0 || this.#isTaking) && performance.now() < deadline) await wait(10);
    const rest = [...this.#running];
    for (const active of rest) active.stop('handed back');
    while (this.#running.size > 0 || this.#isTaking) await wait(10);
    return { finished: all - rest.length, givenBack: rest.length };
  }

  async #take(): Promise<void> {
    this.#isTaking = true;
    try {
      while (this.#isWoken && !this.#isStopped) {
        // Taking costs more than the rest of a job: what comes and what ends meanwhile is dealt with at one go.
        await wait(gather);
        if (this.#isStopped) return;
        this.#isWoken = false;
        const free = this.#kind.concurrency - this.#running.size;
        if (free <= 0) break;
        if (this.#isUnsure) await this.#claims.disown([...this.#running].map(({ claim }) => claim));
        this.#isUnsure = true;
        const taken = await this.#claims.take(free);
        this.#isUnsure = false;
        for (const claim of taken)
          if (this.#isStopped) await this.#claims.giveBack(claim);
          else void this.#run(claim);
      }
    } catch (error) {
      this.#trouble('jobs could not be taken', error);
    } finally {
      this.#isTaking = false;
    }
  }

  async #run(claim: Claimed): Promise<void> {
    const active = new Active(claim);
    this.#running.add(active);
    const ending = await active.run(this.#handler, this.#kind.timeout, () => this.#claims.holds(claim));
    await this.#settle(active, ending);
    this.#running.delete(active);
    this.wake();
  }

  /** The database may be away for a moment; for as long as the job is ours, it is told again. */
  async #settle(active: Active, ending: Ending): Promise<void> {
    for (let pause = 100; ; pause = Math.min(pause * 2, 5000)) {
      try {
        if (!(await this.#tell(active.claim, ending)))
          this.#trouble('a job was no longer ours when it ended');
        return;
      } catch (error) {
        this.#trouble('the end of a job could not be recorded', error);
        if (active.isStopped || this.#isStopped) return;
        await wait(pause);
      }
    }
  }

  /** False when the job was not ours any more. */
  async #tell(claim: Claim, ending: Ending): Promise<boolean> {
    switch (ending.is) {
      case 'done':
        return this.#finish(claim);
      case 'failed':
        if (ending.error instanceof PutOff) return this.#claims.giveBack(claim, ending.error.until);
        this.#trouble('a job failed', ending.error);
        return this.#claims.fail(claim, reasonOf(ending.error));
      case 'timed out':
        return this.#claims.fail(claim, { error: 'TimedOut' });
      case 'handed back':
        return this.#claims.giveBack(claim);
      case 'lost':
        return false;
    }
  }
}
