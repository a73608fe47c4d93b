import { expect, test } from 'vitest';
import { liveKey } from '../detection/support.ts';
import { shopWithGuard } from './support.ts';

const leak = (seed = 1): string => `export const key = '${liveKey(seed)}';\n`;

test('a leaked key is answered once, on its line, and the check fails', async () => {
  const { shop, guard, read } = await shopWithGuard();
  shop.push('topic', { 'src/pay.ts': leak() }, { by: 'ann' });
  const pull = shop.openPull('topic', { by: 'ann' });
  await guard.settled();
  const { comments, remarks, checks } = await read(pull.number);
  expect(remarks).toMatchObject([{ path: 'src/pay.ts', line: 1 }]);
  expect(remarks[0].body).toContain('Revoke it before anything else');
  expect(comments).toHaveLength(1);
  expect(checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  expect(JSON.stringify({ comments, remarks, checks })).not.toContain(liveKey(1));
});

test('the first answer takes 11 requests at most, the next 10', async () => {
  const { github, shop, guard } = await shopWithGuard();
  shop.push('topic', { 'src/a.ts': leak(1), 'src/b.ts': leak(2), 'docs/c.md': 'text\n' }, { by: 'ann' });
  shop.push('topic', { 'src/d.ts': leak(3), 'src/e.ts': 'export const e = 1;\n' }, { by: 'ann' });
  await guard.settled();
  const before = github.asked.length;
  shop.openPull('topic', { by: 'ann' });
  await guard.settled();
  const first = github.asked.slice(before).map(({ operation }) => operation);
  shop.push('topic', { 'src/a.ts': 'export const a = 1;\n' }, { by: 'ann' });
  await guard.settled();
  const next = github.asked.slice(before + first.length).map(({ operation }) => operation);
  expect([first, next]).toEqual([]);
});
