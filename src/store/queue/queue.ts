import type { Database, Tables } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { Trouble } from '../trouble.ts';
import { Claims } from './claims.ts';
import type { Handler, Job } from './job.ts';
import type { Kind } from './kind.ts';
import { Runner } from './runner.ts';
import { Schedule, type Times } from './schedule.ts';
import { checkJobs, sendJobs } from './send.ts';
import { startBoss } from './start-boss.ts';

/** How often it is looked whether jobs became due or came from elsewhere, in milliseconds. What comes here is seen at once. */
const lookEvery = 1000;
/** How often it is looked whether a process that shares the work is gone. */
const recoverEvery = 2000;

export interface Queue<AnyJob extends Job = Job> {
  send(jobs: readonly AnyJob[]): Promise<void>;
  /** From now on jobs of this kind are run here. */
  work<Name extends AnyJob['kind']>(
    kind: Name,
    handler: Handler<Extract<AnyJob, { kind: Name }>['data']>,
  ): void;
  /**
   * Sends this job once in every so many seconds, counted from the start of 1970 (in UTC: with a day, at midnight) and `after`
   * so many more. However many processes schedule it, it is sent once, and once for all the times when none was there.
   */
  schedule(job: AnyJob, times: Times): Promise<void>;
  /** Takes no more jobs; waits so many seconds for those that run, and gives the rest back. */
  drain(seconds: number): Promise<{ finished: number; givenBack: number }>;
}

/** What the rest of the store needs of the queue. */
export interface OpenQueue extends Queue {
  sendIn(tx: Tables, jobs: readonly Job[]): Promise<void>;
  wake(jobs: readonly Job[]): void;
  check(jobs: readonly Job[]): void;
  /** Throws away what its library is done with. */
  prune(): Promise<void>;
  close(): Promise<void>;
}

export async function openQueue(
  database: Database,
  kinds: Readonly<Record<string, Kind>>,
  now: () => Date,
  trouble: Trouble,
): Promise<OpenQueue> {
  const boss = await startBoss(database, kinds, (error) => trouble('the queue', error));
  const runners = new Map<string, Runner>();
  const all = () => [...runners.values()];
  const presence = await database.join(() => {
    for (const runner of all()) runner.loseAll();
  });
  const claims = new Map(
    Object.keys(kinds).map((name) => [name, new Claims(database, boss, name, presence)]),
  );
  await recover();
  const timers = [
    setInterval(() => {
      for (const runner of all()) runner.wake();
    }, lookEvery),
    setInterval(() => {
      recover().catch((error) => trouble('the jobs of a process that is gone could not be freed', error));
    }, recoverEvery),
  ];

  function sendIn(tx: Tables, jobs: readonly Job[]): Promise<void> {
    return sendJobs(boss, tx, jobs);
  }

  async function recover(): Promise<void> {
    for (const [name, ofKind] of claims) if ((await ofKind.recover()) > 0) runners.get(name)?.wake();
  }

  const schedule = new Schedule(database, now, sendIn, trouble);

  const check = (jobs: readonly Job[]) => checkJobs(jobs, (name) => claims.has(name));
  const wake = (jobs: readonly Job[]) => {
    for (const kind of new Set(jobs.map((job) => job.kind))) runners.get(kind)?.wake();
  };
  const drain = async (seconds: number) => {
    const drained = await Promise.all(all().map((runner) => runner.drain(seconds * 1000)));
    return {
      finished: drained.reduce((sum, { finished }) => sum + finished, 0),
      givenBack: drained.reduce((sum, { givenBack }) => sum + givenBack, 0),
    };
  };

  return {
    check,
    wake,
    sendIn,
    drain,
    async send(jobs) {
      check(jobs);
      await database.transaction((tx) => sendIn(tx, jobs));
      wake(jobs);
    },
    work(name, handler) {
      const kind = kinds[name];
      const ofKind = claims.get(name);
      if (!kind || !ofKind) throw new StoreError(`there is no kind of job called ${name}`);
      if (runners.has(name)) throw new StoreError(`jobs of kind ${name} are run already`);
      const runner = new Runner(kind, ofKind, handler as Handler, trouble);
      runners.set(name, runner);
      runner.wake();
    },
    async schedule(job, times) {
      check([job]);
      await schedule.add(job, times);
    },
    async prune() {
      await boss.supervise();
    },
    async close() {
      schedule.stop();
      await drain(0);
      for (const timer of timers) clearInterval(timer);
      await presence.leave();
      await boss.stop({ graceful: false, close: false });
    },
  };
}
