/**
 * `npm run demo`: a pull request with leaked keys meets the built Action, exactly as a runner starts it; then a second
 * push that only deletes them. Prints what a reader of the pull request sees, and nothing else.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from './expect.ts';
import { PullRequest } from './pull-request.ts';
import { runAction } from './runner.ts';
import { show, title } from './show.ts';

if (!existsSync('dist/action/index.js')) {
  console.error('dist/action/index.js is missing: run `npm run build`');
  process.exit(1);
}

const folder = await realpath(await mkdtemp(join(tmpdir(), 'otesse-guard-demo-')));
try {
  title('A pull request adds a payment client. Its author left keys in it:');
  console.log('  - a live Otesse key in src/pay.ts, still there');
  console.log('  - a GitHub token in .env, committed and removed again by the next commit');
  console.log('  - the Otesse key once more as base64 in k8s/secret.yaml, and a Stripe key in a notebook');
  const pull = await PullRequest.open(join(folder, 'origin'));
  const first = await runAction(await pull.checkout(join(folder, 'first')), folder);
  show(first, { summary: true });

  title('The author deletes the keys and pushes again:');
  await pull.deleteKeys();
  const second = await runAction(await pull.checkout(join(folder, 'second')), folder);
  show(second, { summary: false });

  title('Why does it still fail? What was pushed can be fetched by anyone who knows the commit.');
  console.log('  Revoke the keys; then rewrite the branch, or record the findings in a baseline.\n');
  expect(first, { conclusion: 'failure', findings: 4, secrets: pull.secrets });
  expect(second, { conclusion: 'failure', findings: 4, secrets: pull.secrets });
} finally {
  await rm(folder, { recursive: true });
}
