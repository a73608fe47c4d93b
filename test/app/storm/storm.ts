import { setTimeout as wait } from 'node:timers/promises';
import { startApart } from '../../github/apart/start.ts';
import { seededRandom } from '../../support/samples.ts';
import { permissions } from '../permissions.ts';
import { openFront } from './front.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Program, type Starting, startServer } from './server.ts';
import { shuffled, storyOf } from './weather.ts';

export interface Storm {
  seed: number;
  pulls: number;
  /** 0 for fair weather: to see that what is run does its work at all. */
  kills: number;
  /** Servers at the same time. */
  replicas: number;
  /** What is run: told how it reaches GitHub and by which credentials. */
  program: (env: NodeJS.ProcessEnv) => Omit<Program, 'worries'>;
  /** Whether what was delivered has been worked off; asked of the server at this port. */
  isIdle: (port: number) => Promise<boolean>;
  say?: (line: string) => void;
}

export interface Weathered extends Outcome {
  /** Webhooks that were sent first, and how many of these failed at first. */
  deliveries: number;
  failed: number;
  kills: number;
  seconds: number;
  worries: string[];
}

const secret = 'the hook of the storm knows this';
/** People are at work for so long, in milliseconds, and at some moment of it a server is struck. */
const busy = 1_500;
const events = ['check_run', 'issue_comment', 'pull_request', 'pull_request_review_comment', 'push'];

/**
 * People work in many pull requests while the servers are killed at random moments, in a sequence that the seed names.
 * Then the servers stand, and what failed is delivered again by whoever asks for it; then it is read what stands there.
 */
export async function weather(storm: Storm): Promise<Weathered> {
  const began = performance.now();
  const random = seededRandom(storm.seed);
  const { github, stop } = await startApart();
  const front = await openFront();
  const worries: string[] = [];
  const servers: Starting[] = [];
  try {
    const shop = await github.repository('acme/shop', {
      private: true,
      files: { 'README.md': '# Shop\n' },
      collaborators: { ann: 'maintain' },
    });
    const url = await github.url;
    const hook = { url: `http://127.0.0.1:${front.port}/api/github/webhooks`, secret };
    const app = await github.app({ slug: 'guard', permissions, events, hook });
    const program = storm.program({
      APP_ID: String(await app.id),
      PRIVATE_KEY: await app.privateKey,
      WEBHOOK_SECRET: secret,
      GITHUB_API_URL: url,
      GITHUB_SERVER_URL: url,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'info',
    });
    const start = (): Starting => {
      const starting = startServer({ ...program, worries });
      void starting.ready.then((served) => {
        if (served) front.behind.add(served.port);
      });
      return starting;
    };
    const kill = async (starting: Starting): Promise<void> => {
      await starting.kill();
      const served = await starting.ready;
      if (served) front.behind.delete(served.port);
    };
    for (let i = 0; i < storm.replicas; i++) servers.push(start());
    await Promise.all(servers.map(({ ready }) => ready));
    await app.install('acme');

    const stories = Array.from({ length: storm.pulls }, (_, which) => storyOf(shop, which));
    const steps = shuffled(stories, random);
    const share = Math.ceil(steps.length / storm.kills);
    for (let killed = 0; killed < storm.kills; killed++) {
      const which = Math.floor(random() * storm.replicas);
      // Most are struck at work, some on the way to it.
      if (random() < 0.8) await servers[which]!.ready;
      const moment = random() * busy;
      const happening = (async () => {
        for (const step of steps.splice(0, share)) await Promise.all([step(), wait(busy / share)]);
      })();
      await wait(moment);
      await kill(servers[which]!);
      servers[which] = start();
      await happening;
    }
    for (const step of steps) await step();
    // All are struck once more with everything delivered, so that who stands in the end has to finish it.
    await github.settled();
    const lastStruck = storm.kills > 0 ? servers : [];
    for (const [which, server] of lastStruck.entries()) {
      await kill(server);
      servers[which] = start();
    }
    const kills = storm.kills + lastStruck.length;
    storm.say?.(`${kills} times killed`);
    const ports = await Promise.all(servers.map(async ({ ready }) => (await ready)!.port));
    do {
      await github.settled();
      await wait(200);
    } while (!(await storm.isIdle(ports[0]!)));
    const token = await github.userToken('ann');
    const outcome = await outcomeOf(stories, { url, token, login: 'guard[bot]' });
    const sent = (await github.hooks.deliveries).filter(({ redelivery }) => !redelivery);
    return {
      ...outcome,
      deliveries: sent.length,
      failed: sent.filter(({ statusCode }) => statusCode >= 300 || statusCode === 0).length,
      kills,
      seconds: Math.round((performance.now() - began) / 1_000),
      worries,
    };
  } finally {
    for (const server of servers) await server.kill();
    await front.close();
    await stop();
  }
}
