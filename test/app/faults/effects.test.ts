/** What has landed without our hearing of it is not done a second time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { leakingPull } from './support.ts';

/** The same server in a process of its own, which can be killed. Gives its port. */
async function serveApart({ settings }: Awaited<ReturnType<typeof leakingPull>>['guard']) {
  const { credentials, dataFolder, apiUrl } = settings;
  const child = spawn(process.execPath, ['src/cli/index.ts', 'serve'], {
    env: {
      ...process.env,
      ...{ APP_ID: `${credentials.appId}`, PRIVATE_KEY: credentials.privateKey },
      ...{ WEBHOOK_SECRET: credentials.webhookSecret, GITHUB_API_URL: apiUrl },
      ...{ DATA_FOLDER: dataFolder, HOST: '127.0.0.1', PORT: '0' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const { port } = JSON.parse(line) as { port?: number };
    if (port !== undefined) return { child, port };
  }
  throw new Error(`the server has ended with ${child.exitCode}`);
}

test('a crash after the effect and before its record: the next run finds it', async () => {
  const { github, guard, listenAt, open, holds } = await leakingPull();
  await guard.settled();
  await guard.stop();
  const { child, port } = await serveApart(guard);
  listenAt(port);
  const said = github.faults.hold('pulls/create-review', { landed: true });
  const pull = open();
  await said.reached;
  child.kill('SIGKILL');
  await once(child, 'exit');
  said.release();
  expect(pull.state.pull.threads).toHaveLength(1);
  await guard.start();
  await guard.settled({ later: true });
  await holds(pull, { open: 1 });
});

test.each(['pulls/create-review', 'issues/create-comment', 'checks/create'] as const)(
  'a POST answered 500 that had landed: %s',
  async (operation) => {
    const { github, guard, open, holds } = await leakingPull();
    github.faults.next(operation, { status: 500, landed: true });
    const pull = open();
    await guard.settled({ later: true });
    await holds(pull, { open: 1 });
  },
);
