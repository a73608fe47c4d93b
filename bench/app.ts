/**
 * `npm run bench -- --app [--postgres]`: what the App bears, each process by itself: this one sends webhooks, another is
 * the App, a third the simulated GitHub. First small pull requests are opened all at once, and their jobs worked off; then
 * webhooks of them come at a fixed rate, whether or not the ones before were answered, while their jobs run.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { permissions } from '../test/app/permissions.ts';
import { guard, isIdle, startServer } from '../test/app/storm/index.ts';
import { liveKey } from '../test/detection/support.ts';
import { startApart } from '../test/github/apart/start.ts';

export interface Load {
  place: { folder: string } | { url: string };
  pulls: number;
  /** Webhooks a second. */
  rate: number;
  seconds: number;
}

interface Webhook {
  event: string;
  body: string;
}

const secret = 'the hook of the bench knows this';

export async function benchApp({ place, pulls, rate, seconds }: Load): Promise<void> {
  const { github, stop } = await startApart({ unchecked: true });
  const url = await github.url;
  const shop = await github.repository('acme/shop', {
    private: true,
    files: { 'README.md': '# Shop\n', 'src/pay.ts': 'export const pay = () => 1;\n' },
    collaborators: { ann: 'maintain' },
  });
  const hook = { url: 'http://127.0.0.1:1/', secret };
  const app = await github.app({ slug: 'guard', permissions, events: ['pull_request'], hook });
  const env = {
    ...{ APP_ID: String(await app.id), PRIVATE_KEY: await app.privateKey, WEBHOOK_SECRET: secret },
    ...{
      GITHUB_API_URL: url,
      GITHUB_SERVER_URL: url,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'info' as const,
    },
  };
  const worries: string[] = [];
  const server = startServer({ ...guard(place)(env), worries });
  try {
    const { port, pid } = (await server.ready)!;
    await github.hooks.hold();
    await app.install('acme');
    for (let which = 0; which < pulls; which++) {
      const files = {
        [`src/${which}.ts`]: `export const key = '${liveKey(which)}';\n`,
        [`docs/${which}.md`]: 'One more.\n',
      };
      await shop.push(`topic-${which}`, files, { by: 'ann' });
      await shop.openPull(`topic-${which}`, { by: 'ann' });
    }
    const opened = (await github.hooks.held).filter(({ event }) => event === 'pull_request');
    const webhooks = opened.map(({ event, body }) => ({ event, body }));
    await drain(webhooks, port, pid);
    await accept(webhooks, { port, pid, rate, seconds });
    for (const [worry, all] of Map.groupBy(worries, (one) => one))
      console.log(`${all.length} times: ${worry}`);
  } finally {
    await server.kill();
    await stop().catch((error: Error) => console.log(error.message));
  }
}

async function drain(webhooks: readonly Webhook[], port: number, pid: number): Promise<void> {
  const [jobs, cpu, began] = [await jobsDone(port), cpuOf(pid), performance.now()];
  await Promise.all(webhooks.map((each) => send(each, port)));
  while (!(await isIdle(port))) await wait(50);
  const took = (performance.now() - began) / 1_000;
  const done = (await jobsDone(port)) - jobs;
  const cost = ((cpuOf(pid) - cpu) / done).toFixed(1);
  console.log(
    `worked off ${webhooks.length} new pull requests: ${done} jobs, ${(done / took).toFixed(0)}/s, ${cost} ms of CPU each (load ${load()})`,
  );
}

interface Rate {
  port: number;
  pid: number;
  rate: number;
  seconds: number;
}

async function accept(webhooks: readonly Webhook[], { port, pid, rate, seconds }: Rate): Promise<void> {
  const [jobs, cpu, began] = [await jobsDone(port), cpuOf(pid), performance.now()];
  const times: number[] = [];
  const answers: Promise<unknown>[] = [];
  const statuses = new Map<number, number>();
  for (let i = 0; i < rate * seconds; i++) {
    const due = began + (i * 1_000) / rate;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const answer = send(webhooks[i % webhooks.length]!, port).then((status) => {
      times.push(performance.now() - due);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    answers.push(answer);
  }
  await Promise.all(answers);
  const took = (performance.now() - began) / 1_000;
  const done = (await jobsDone(port)) - jobs;
  const busy = ((cpuOf(pid) - cpu) / took / 10).toFixed(0);
  times.sort((a, b) => a - b);
  const at = (part: number) => `${times[Math.floor((times.length - 1) * part)]!.toFixed(1)} ms`;
  console.log(
    `accepted ${(times.length / took).toFixed(0)}/s: p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}; answers ${JSON.stringify(Object.fromEntries(statuses))}`,
  );
  console.log(
    `meanwhile ${(done / took).toFixed(0)} jobs/s ended; the App used ${busy}% of a core (load ${load()})`,
  );
}

/** GitHub keeps its connections too. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function send({ event, body }: Webhook, port: number): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-github-delivery': randomUUID(),
    'x-github-event': event,
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  };
  const options = { agent, port, method: 'POST', path: '/api/github/webhooks', headers };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', ...options }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject).end(body);
  });
}

async function jobsDone(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counts = text.matchAll(/^otesse_guard_jobs_total\{.*outcome="done".*\} (\d+)/gm);
  return Array.from(counts, ([, count]) => Number(count)).reduce((sum, each) => sum + each, 0);
}

/** Milliseconds of CPU that a process has used, all its threads; by Linux, in ticks of ten. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const load = (): string => loadavg()[0]!.toFixed(1);
