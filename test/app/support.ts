/** A simulated GitHub with a shop in it, and the App serving it, in one process. */

import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterAll, onTestFinished } from 'vitest';
import type { Job } from '../../src/app/jobs/job.ts';
import { kinds } from '../../src/app/jobs/kinds.ts';
import { makeLog } from '../../src/app/log.ts';
import { type Serving, serveApp, type Time } from '../../src/app/serve.ts';
import type { AppSettings, Credentials } from '../../src/app/settings/index.ts';
import { openStore } from '../../src/store/index.ts';
import { SimulatedGitHub } from '../github/index.ts';
import { caller } from '../github/support.ts';
import { temporaryFolder } from '../support/repository.ts';
import { permissions } from './permissions.ts';

const events = [
  'check_run',
  'check_suite',
  'commit_comment',
  'discussion',
  'discussion_comment',
  'issue_comment',
  'issues',
  'merge_group',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'push',
  'repository',
  'secret_scanning_alert',
  'workflow_run',
];

const secret = 'the hook of the test knows this';

export async function shopWithGuard({ may = permissions as Record<string, string>, now = Date.now } = {}) {
  const github = await SimulatedGitHub.start({ now });
  onTestFinished(() => github.close());
  const shop = github.repository('acme/shop', {
    private: true,
    files: { 'README.md': '# Shop\n', 'src/pay.ts': 'export const pay = () => 1;\n' },
    collaborators: { ann: 'maintain', bob: 'read', eve: 'none' as never },
  });
  const app = github.app({
    slug: 'guard',
    permissions: may as never,
    events,
    hook: { url: 'http://127.0.0.1:1/', secret },
  });
  const installation = app.install('acme');
  let log = '';
  /** The App's clock is ahead of this machine's by so many milliseconds, and it waits a thousandth of what it means to. */
  const clock = { ahead: 0, waits: [] as number[] };
  const time: Time = {
    now: () => new Date(Date.now() + clock.ahead),
    wait(seconds) {
      clock.waits.push(seconds);
      return setTimeout(seconds);
    },
  };
  const settings: AppSettings & { credentials: Credentials } = {
    credentials: { appId: app.id, privateKey: app.privateKey, webhookSecret: secret },
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    databaseUrl: null,
    dataFolder: await dataFolder(),
    apiUrl: github.url,
    siteUrl: github.url,
    logLevel: 'debug',
  };
  const destination = new Writable({
    write(chunk, _, done) {
      log += chunk;
      done();
    },
  });
  let serving: Serving | null = null;
  const guard = {
    settings,
    clock,
    get log() {
      return log;
    },
    async start(): Promise<void> {
      serving = await serveApp(settings, makeLog(settings.logLevel, destination), time);
      listenAt(serving.port);
    },
    async stop(): Promise<void> {
      await serving?.stop();
      serving = null;
    },
    get url(): string {
      return `http://127.0.0.1:${serving!.port}`;
    },
    /** Every webhook has been answered, and every job that it led to has ended: those too that were put off, where `later`. */
    async settled({ later = false } = {}): Promise<void> {
      do {
        await github.settled();
        await setTimeout(10);
      } while (await isBusy(guard.url, later));
    },
  };
  function listenAt(port: number): void {
    app.state.hook!.url = `http://127.0.0.1:${port}/api/github/webhooks`;
  }
  onTestFinished(guard.stop);
  await guard.start();
  const call = caller(github.url, github.userToken('ann'));
  /** What a reader of a pull request finds there. */
  const read = async (number: number) => {
    const get = async (path: string) => (await call('GET', `/repos/${shop.fullName}/${path}`)).body;
    const { head } = await get(`pulls/${number}`);
    return {
      comments: await get(`issues/${number}/comments`),
      remarks: await get(`pulls/${number}/comments`),
      checks: (await get(`commits/${head.sha}/check-runs`)).check_runs,
    };
  };
  return { github, shop, app, installation, guard, listenAt, call, read };
}

/** Making a database takes seconds: it is made once, and copied. */
let made: Promise<string> | undefined;
async function dataFolder(): Promise<string> {
  made ??= makeDatabase();
  const folder = temporaryFolder();
  await cp(await made, folder, { recursive: true });
  return folder;
}

async function makeDatabase(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'otesse-guard-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore<Job>({ folder }, { kinds, trouble: () => undefined });
  await store.close();
  return folder;
}

async function isBusy(url: string, later: boolean): Promise<boolean> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const busy = later ? 'waiting|active|delayed' : 'waiting|active';
  return new RegExp(`^otesse_guard_queue_jobs\\{.*state="(?:${busy})"\\} [1-9]`, 'm').test(text);
}
