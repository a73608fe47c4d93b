import { setTimeout as passed } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Probot, ProbotOctokit } from 'probot';
import { connectApp } from '../github/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { type Self, takeWebhooks } from './events/index.ts';
import { home } from './home.ts';
import type { Job } from './jobs/job.ts';
import { kinds } from './jobs/kinds.ts';
import { underway } from './jobs/redeliver.ts';
import { workOn } from './jobs/work.ts';
import { Metrics } from './metrics.ts';
import { sealKeyOf } from './seal-key.ts';
import { type Listening, listen, pages, receive } from './server/index.ts';
import type { AppSettings, Credentials } from './settings/index.ts';
import { whoWeAre } from './who-we-are.ts';

/** A server at work. */
export interface Serving {
  port: number;
  /** Takes nothing new, gives what runs so many seconds to end, and hands the rest back. */
  stop(): Promise<void>;
}

/** How time goes by; a test has its own. */
export interface Time {
  now: () => Date;
  wait: (seconds: number) => Promise<unknown>;
}

const realTime: Time = { now: () => new Date(), wait: (seconds) => passed(seconds * 1_000) };

/** How long what runs may take to end, in seconds: orchestrators kill after 30. */
const patience = 20;
/** Failed deliveries are asked for so often, in milliseconds. */
const redeliverEvery = 3_600_000;

/**
 * Serves an App that has been made. `stop` ends the waiting for a GitHub that does not answer.
 *
 * @throws UsageError, StoreError: one line that says what is in the way
 */
export async function serveApp(
  settings: AppSettings & { credentials: Credentials },
  log: Logger,
  { now, wait }: Time = realTime,
  stop?: AbortSignal,
): Promise<Serving> {
  const { credentials, databaseUrl: url, dataFolder: folder } = settings;
  const metrics = new Metrics();
  // 1. The record
  const store = await openStore<Job>(url === null ? { folder } : { url }, {
    kinds,
    now,
    trouble: (what, error) => log.error({ err: error }, what),
  });
  let listening: Listening | null = null;
  try {
    // 2. GitHub, and who we are there
    const github = connectApp(credentials, {
      baseUrl: settings.apiUrl,
      patience,
      now: () => now().getTime(),
      wait,
      onCall: (call) => metrics.count(call),
    });
    const about = await whoWeAre(github, log, stop);
    const self: Self = { appId: credentials.appId, login: `${about.slug}[bot]` };
    // 3. Webhooks in
    const probot = await receiver(settings, log);
    takeWebhooks(probot, { deliveries: store.deliveries, metrics, log, self });
    const routes = pages({
      webhook: receive({ probot, metrics, log }),
      notReady: () => notReady(store),
      metrics: () => metrics.text(store),
      home: home(about.url),
      log,
    });
    listening = await listen(routes, settings);
    // 4. Jobs out
    workOn({ store, github, self, sealKey: sealKeyOf(credentials.privateKey), log, now, wait }, metrics);
    const endRedelivering = await redeliverRegularly(store, log);
    log.info({ port: listening.port, app: about.slug }, 'Otesse Guard serves');
    const { port, close } = listening;
    return {
      port,
      async stop() {
        endRedelivering();
        await close();
        const { finished, givenBack } = await store.queue.drain(patience);
        await store.close();
        log.info({ finished, givenBack }, 'Otesse Guard has stopped');
      },
    };
  } catch (error) {
    await listening?.close();
    await store.close();
    throw error;
  }
}

/**
 * Probot verifies and dispatches; it is never asked for a client of GitHub's. What it says below a warning holds whole
 * payloads, which are no log's business.
 */
async function receiver(
  { credentials, apiUrl }: AppSettings & { credentials: Credentials },
  log: Logger,
): Promise<Probot> {
  const { appId, privateKey, webhookSecret: secret } = credentials;
  const Octokit = ProbotOctokit.defaults({ throttle: { enabled: false }, retry: { enabled: false } });
  const quiet = log.child({}, { level: 'warn' });
  return new Probot({ appId, privateKey, secret, baseUrl: apiUrl, Octokit, log: quiet }).ready();
}

async function notReady(store: Store<Job>): Promise<string | null> {
  try {
    await store.health();
    return null;
  } catch {
    return 'The database does not answer.';
  }
}

/**
 * At once, a while later (what was under way when we came has failed by then), and every hour. Of several servers one does
 * it: the job is the same. Gives the way to end it.
 */
async function redeliverRegularly({ queue }: Store<Job>, log: Logger): Promise<() => void> {
  const job: Job = { kind: 'redeliver', key: 'redeliver', data: {} };
  const send = () => {
    queue
      .send([job])
      .catch((error: unknown) => log.error({ err: error }, 'Deliveries could not be asked for'));
  };
  await queue.send([job]);
  const timers = [setTimeout(send, underway), setInterval(send, redeliverEvery)];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
