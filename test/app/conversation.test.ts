import { expect, test } from 'vitest';
import { liveKey } from '../detection/support.ts';
import { shopWithGuard } from './support.ts';

const leak = (seed = 1): string => `export const key = '${liveKey(seed)}';\n`;
const bodies = (of: { body: string }[]): string => of.map(({ body }) => body).join('\n');

test('a leaked key is answered once, on its line, and the check fails', async () => {
  const { shop, guard, read } = await shopWithGuard();
  shop.push('topic', { 'src/pay.ts': leak() }, { by: 'ann' });
  const pull = shop.openPull('topic', { by: 'ann' });
  await guard.settled();
  const { comments, remarks, checks } = await read(pull.number);
  expect(remarks).toMatchObject([{ path: 'src/pay.ts', line: 1 }]);
  expect(bodies(remarks)).toContain('Revoke it before anything else');
  expect(comments).toHaveLength(1);
  expect(checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  expect(bodies([...comments, ...remarks]) + JSON.stringify(checks)).not.toContain(liveKey(1));
  expect(guard.log).not.toContain(liveKey(1));
});

test('a clean pull request is left in peace: its check passes', async () => {
  const { shop, guard, read } = await shopWithGuard();
  shop.push('topic', { 'src/pay.ts': 'export const pay = () => 2;\n' }, { by: 'ann' });
  const pull = shop.openPull('topic', { by: 'ann' });
  await guard.settled();
  const { comments, remarks, checks } = await read(pull.number);
  expect([comments, remarks]).toEqual([[], []]);
  expect(checks).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
});

test('twelve requests the first time, eight for the next push', async () => {
  const { github, shop, guard } = await shopWithGuard();
  shop.push('topic', { 'src/a.ts': leak(1), 'src/b.ts': leak(2), 'docs/c.md': 'text\n' }, { by: 'ann' });
  shop.push('topic', { 'src/d.ts': leak(3), 'src/e.ts': 'export const e = 1;\n' }, { by: 'ann' });
  await guard.settled();
  const asked = async (happens: () => void): Promise<string[]> => {
    const before = github.asked.length;
    happens();
    await guard.settled();
    return github.asked
      .slice(before)
      .map(({ operation }) => operation)
      .filter((operation) => operation !== 'apps/create-installation-access-token');
  };
  const first = await asked(() => shop.openPull('topic', { by: 'ann' }));
  const next = await asked(() => shop.push('topic', { 'src/a.ts': 'export const a = 1;\n' }, { by: 'ann' }));
  expect(first.length, first.join(' ')).toBeLessThanOrEqual(12);
  expect(next.length, next.join(' ')).toBeLessThanOrEqual(8);
});
