/** What is kept for the next scan: nothing secret, and nothing that changes what is said. */
import { expect, it } from 'vitest';
import { liveKey } from '../../../detection/support.ts';
import { fill } from '../../../support/samples.ts';
import { memory, onGitHub, said } from './support.ts';

async function pushed() {
  const on = await onGitHub();
  on.repository.commit({ 'src/a.ts': 'export const a = 1;\n' });
  on.repository.git('checkout', '-q', '-b', 'change');
  const secret = fill('{{alnum:32}}', 7);
  on.repository.commit({
    'src/a.ts': `export const key = '${liveKey(1)}';\nexport const webhookSecret = '${secret}';\n`,
    [`src/${liveKey(2)}.ts`]: 'export const b = 2;\n',
    'src/c.ts': 'export const c = 3;\n',
    'logo.png': Buffer.alloc(100),
  });
  on.publish('main', 'change');
  const [base, head] = ['main', 'change'].map((name) => on.repository.git('rev-parse', name)) as [
    string,
    string,
  ];
  return { ...on, base, head, secrets: [liveKey(1), liveKey(2), secret] };
}

it('holds no part of a secret', async () => {
  const { remote, base, head, secrets } = await pushed();
  const cache = memory();
  await remote(base, head, cache);
  const kept = [...cache.kept].flat().join('\n');
  expect(cache.kept.size).toBeGreaterThan(2);
  for (const secret of secrets) {
    const hidden = secret.replace(/^otesse_live_sk_/, '');
    for (let at = 0; at + 8 <= hidden.length; at++) expect(kept).not.toContain(hidden.slice(at, at + 8));
  }
});

it('changes nothing of what is said', async () => {
  const { remote, base, head } = await pushed();
  const cache = memory();
  const first = said(await remote(base, head, cache));
  expect(said(await remote(base, head, cache))).toEqual(first);
  expect(said(await remote(base, head))).toEqual(first);
});

it('saves reading what had nothing in it', async () => {
  const { remote, calls, repository, publish } = await pushed();
  repository.commitMany(40, (at) => ({ NOTES: `note ${at}\n` }));
  publish('change');
  const [base, head] = ['HEAD~40', 'HEAD'].map((name) => repository.git('rev-parse', name)) as [
    string,
    string,
  ];
  const cache = memory();
  const first = await calls(() => remote(base, head, cache));
  expect(first).toMatchObject({ 'repos/get-commit': 40, graphql: 2 });
  const again = await calls(() => remote(base, head, cache));
  expect(again).toEqual({ 'repos/compare-commits-with-basehead': 1, 'git/get-tree': 1, graphql: 1 });
});
