import { expect, test } from 'vitest';
import { liveKey } from '../detection/support.ts';
import { shopWithGuard } from './support.ts';

const bodies = (of: { body: string }[]): string => of.map(({ body }) => body).join('\n');

/** A pull request that leaks a key, and takes it back. */
async function leakedAndTakenBack() {
  const shop = await shopWithGuard();
  shop.shop.push('topic', { 'src/pay.ts': `export const key = '${liveKey(1)}';\n` }, { by: 'ann' });
  const pull = shop.shop.openPull('topic', { by: 'ann' });
  await shop.guard.settled();
  const id = /\/guard revoked ([0-9a-f]{12})/.exec(bodies((await shop.read(pull.number)).remarks))![1]!;
  const said = async (by: string, text: string) => {
    pull.comment(by, text);
    await shop.guard.settled();
    return (await shop.read(pull.number)).comments.map(({ body }: { body: string }) => body);
  };
  return { ...shop, pull, id, said };
}

test('taking the key out of the code does not end it; saying that it is revoked does', async () => {
  const { shop, guard, read, pull, id, said } = await leakedAndTakenBack();
  shop.push('topic', { 'src/pay.ts': 'export const key = process.env.KEY;\n' }, { by: 'ann' });
  await guard.settled();
  const [summary] = (await read(pull.number)).comments;
  expect(summary.body).toContain('not known to be revoked');
  const all = await said('ann', `/guard revoked ${id}`);
  expect(all.at(-1)).toContain('Recorded as revoked');
  expect(all[0]).not.toContain('not known to be revoked');
  expect((await said('ann', '/guard revoked')).at(-1)).toContain('There is nothing to record');
});

test('somebody who may not write cannot say so', async () => {
  const { id, said } = await leakedAndTakenBack();
  const all = await said('bob', `/guard revoked ${id}`);
  expect(all.at(-1)).toContain('takes write permission');
  expect(all[0]).toContain('not known to be revoked');
});

test('what is no key at all is no incident any more', async () => {
  const { id, said } = await leakedAndTakenBack();
  const all = await said('ann', `/guard ignore ${id} an example from the manual`);
  expect(all.at(-1)).toContain('Ignored');
  expect(all[0]).not.toContain('not known to be revoked');
});

test('the button of the check run records it, for those who may write', async () => {
  const { guard, read, pull, id } = await leakedAndTakenBack();
  const press = async (by: string): Promise<string> => {
    pull.pressButton('Otesse Guard', `revoked:${id}`, by);
    await guard.settled();
    return (await read(pull.number)).comments[0].body;
  };
  expect(await press('bob')).toContain('not known to be revoked');
  expect(await press('ann')).not.toContain('not known to be revoked');
});

test('a key that was pasted into the description is one too', async () => {
  const { shop, guard, read } = await shopWithGuard();
  shop.push('topic', { 'src/pay.ts': 'export const pay = () => 2;\n' }, { by: 'ann' });
  const pull = shop.openPull('topic', { by: 'ann', body: `Try it with ${liveKey(1)}.` });
  await guard.settled();
  const said = async () => (await read(pull.number)).comments.map(({ body }: { body: string }) => body);
  expect((await said()).join('\n')).toContain('not known to be revoked');
  pull.comment('ann', '/guard revoked');
  await guard.settled();
  expect((await said()).at(-1)).toContain('Recorded as revoked');
});
