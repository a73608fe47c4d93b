/**
 * `npm run demo`: a pull request with leaked keys and an unsafe webhook handler meets the built Action, exactly as a
 * runner starts it; then a second push that deletes the ones and mends the other. Prints what a reader of the pull request sees, and nothing else.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from './expect.ts';
import { PullRequest } from './pull-request.ts';
import { runAction } from './runner.ts';
import { points, showCheck, showSummary, title } from './show.ts';

if (!existsSync('dist/action/index.js')) {
  console.error('dist/action/index.js is missing: run `npm run build`');
  process.exit(1);
}

const folder = await realpath(await mkdtemp(join(tmpdir(), 'otesse-guard-demo-')));
try {
  title('1. A pull request adds a payment client. Its author left keys in it, and a way around a check:');
  points(
    'an Otesse key in src/pay.ts',
    'the same key, hidden by base64, in k8s/secret.yaml',
    'a Stripe key in a notebook',
    'a GitHub token in .env, which the next commit removed again',
    'a webhook handler that believes anyone where no secret is set',
  );
  const pull = await PullRequest.open(join(folder, 'origin'));
  const first = await runAction(await pull.checkout(join(folder, 'first')), folder);
  console.log();
  showCheck(first, { brief: false });
  showSummary(first);

  title('2. The author deletes the keys, mends the handler and pushes again:');
  await pull.mend();
  const second = await runAction(await pull.checkout(join(folder, 'second')), folder);
  showCheck(second, { brief: true });

  title('Why does it still fail? Whoever knows the commit can still fetch what was pushed.');
  points('Revoke the keys.', 'Then rewrite the branch, or record the findings in a baseline.');
  const keys = ['.env:1', 'k8s/secret.yaml:4', 'reports/revenue.ipynb:10', 'src/pay.ts:3'];
  const places = [...keys, 'src/webhooks.ts:9'];
  const { secrets } = pull;
  expect('first', first, { conclusion: 'failure', places, removed: false, secrets });
  expect('second', second, { conclusion: 'failure', places: keys, removed: true, secrets });
} finally {
  await rm(folder, { recursive: true });
}
