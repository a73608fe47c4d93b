/** How often GitHub is asked: whatever it lists, in as few calls as it takes. */
import { expect, it } from 'vitest';
import { liveKey } from '../../../detection/support.ts';
import { memory, onGitHub, said } from './support.ts';

const handler = (path: string): string => `
import express from 'express';
import { orders } from './orders.js';
const app = express();
app.post('${path}', express.json(), async (req, res) => {
  await orders.markPaid(req.body.order);
  res.sendStatus(204);
});
`;

/** A shop of some size, in which code relies on other code. */
const shop = (files: number): Record<string, string> => ({
  'src/orders.js': "import { db } from './db.js';\nexport const orders = { markPaid: (id) => db.pay(id) };\n",
  'src/db.js': 'export const db = { pay: async (id) => id };\n',
  ...Object.fromEntries(
    Array.from({ length: files }, (_, at) => [
      `src/part${at % 20}/f${at}.js`,
      `import { orders } from '../orders.js';\nexport const value${at} = () => orders.markPaid(${at});\n`,
    ]),
  ),
  ...Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`docs/page${at}.md`, `# Page ${at}\n`])),
});

const change = [
  {
    'src/hooks/otesse.js': handler('/webhooks/otesse'),
    'src/config.js': `export const key = '${liveKey(1)}';\n`,
    'docs/page1.md': '# Page one\n',
  },
  {
    'src/orders.js':
      "import { db } from './db.js';\nexport const orders = { markPaid: async (id) => db.pay(id) };\n",
    'src/hooks/refund.js': handler('/webhooks/refund'),
  },
];

async function opened(files: number) {
  const on = await onGitHub();
  on.repository.commit(shop(files));
  on.repository.git('checkout', '-q', '-b', 'change');
  for (const commit of change) on.repository.commit(commit);
  on.publish('main', 'change');
  return {
    ...on,
    base: on.repository.git('rev-parse', 'main'),
    head: on.repository.git('rev-parse', 'change'),
  };
}

it('a pull request of five files and two commits takes one call a commit and three more', async () => {
  const { calls, remote, base, head } = await opened(60);
  let found = 0;
  const made = await calls(async () => {
    found = (await remote(base, head)).findings.length;
  });
  expect(found).toBeGreaterThanOrEqual(3);
  expect(made).toEqual({
    'repos/compare-commits-with-basehead': 1,
    'git/get-tree': 1,
    'repos/get-commit': 2,
    graphql: 1,
  });
});

it('the next push takes one call for its commit and three more', async () => {
  const { calls, remote, repository, publish, base, head } = await opened(60);
  const cache = memory();
  await remote(base, head, cache);
  repository.commit({ 'src/config.js': 'export const key = process.env.OTESSE_KEY;\n' });
  publish('change');
  const next = repository.git('rev-parse', 'HEAD');
  const made = await calls(() => remote(base, next, cache));
  expect(made).toEqual({
    'repos/compare-commits-with-basehead': 1,
    'git/get-tree': 1,
    'repos/get-commit': 1,
    graphql: 1,
  });
  expect(said(await remote(base, next, cache))).toEqual(said(await remote(base, next)));
});

it('one commit is known from the comparison', async () => {
  const { calls, remote, head, repository } = await opened(10);
  const made = await calls(() => remote(repository.git('rev-parse', 'change~1'), head));
  expect(made).toMatchObject({ 'repos/compare-commits-with-basehead': 1, 'git/get-tree': 1 });
  expect(made).not.toHaveProperty('repos/get-commit');
});

it('code of a large repository is read once, to see what relies on a change', {
  timeout: 60_000,
}, async () => {
  const { calls, remote, repository, publish, base, head } = await opened(900);
  const cache = memory();
  const first = await calls(() => remote(base, head, cache));
  expect(first.graphql).toBeGreaterThan(8);
  repository.commit({ 'src/db.js': 'export const db = { pay: async (id) => [id] };\n' });
  publish('change');
  const next = repository.git('rev-parse', 'HEAD');
  const again = await calls(() => remote(repository.git('rev-parse', 'HEAD~1'), next, cache));
  expect(again.graphql).toBeLessThan(4);
  expect(said(await remote(base, next, cache))).toEqual(said(await remote(base, next)));
});
