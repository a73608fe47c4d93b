/** Decisions live in the database, and under our seal in the summary: a lost volume forgets none, and nobody forges one. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leak, leakingPull } from './faults/support.ts';

/** A pull request whose one finding ann has ignored. */
async function ignored() {
  const of = await leakingPull();
  const pull = of.open();
  await of.guard.settled();
  const { remarks } = await of.read(pull.number);
  const fingerprint = /otesse-guard:finding ([0-9a-f]+)/.exec(remarks[0].body)![1]!;
  pull.comment('ann', `/guard ignore ${fingerprint} an example`);
  await of.guard.settled();
  const check = async (number = pull.number): Promise<string> =>
    (await of.read(number)).checks.at(-1).conclusion;
  expect(await check()).toBe('success');
  const loseDatabase = async () => {
    await of.guard.stop();
    rmSync(of.guard.settings.dataFolder, { recursive: true });
    await of.guard.start();
  };
  const push = async () => {
    of.shop.push('topic', { 'docs/more.md': `${Math.random()}\n` }, { by: 'ann' });
    await of.guard.settled({ later: true });
  };
  const summary = () => pull.state.comments.find(({ body }) => body.includes('otesse-guard:summary'))!;
  return { ...of, pull, check, loseDatabase, push, summary };
}

test('a lost database forgets no decision', async () => {
  const { check, loseDatabase, push, pull, read } = await ignored();
  await loseDatabase();
  await push();
  expect(await check()).toBe('success');
  const { comments, remarks } = await read(pull.number);
  expect(remarks).toHaveLength(1);
  expect(comments.filter(({ body }: { body: string }) => body.includes('guard:summary'))).toHaveLength(1);
});

test('a forged seal is refused: the decision is forgotten, and the check fails', async () => {
  const { check, loseDatabase, push, summary } = await ignored();
  const sealed = /<!-- otesse-guard:state ([\w-]+)\.[\w-]+ -->/;
  const code = Buffer.alloc(32, 7).toString('base64url');
  expect(summary().body).toMatch(sealed);
  summary().body = summary().body.replace(sealed, `<!-- otesse-guard:state $1.${code} -->`);
  await loseDatabase();
  await push();
  expect(await check()).toBe('failure');
});

test('a marker in somebody else’s comment is nobody’s decision', async () => {
  const { check, loseDatabase, push, pull, summary } = await ignored();
  const { body } = summary();
  summary().body = body.replace(/<!-- otesse-guard:state .*-->\n/, '');
  pull.comment('bob', body);
  await loseDatabase();
  await push();
  expect(await check()).toBe('failure');
});

test('a seal copied from another pull request is worth nothing', async () => {
  const { check, loseDatabase, shop, guard, summary, read } = await ignored();
  shop.push('other', { 'src/pay.ts': leak(1) }, { by: 'ann' });
  const other = shop.openPull('other', { by: 'ann' });
  await guard.settled();
  const state = /<!-- otesse-guard:state .*-->\n/;
  const [line] = state.exec(summary().body)!;
  const theirs = other.state.comments.find(({ body }) => body.includes('otesse-guard:summary'))!;
  theirs.body = theirs.body.replace('otesse-guard:summary -->\n', `otesse-guard:summary -->\n${line}`);
  await loseDatabase();
  other.comment('ann', '/guard rescan');
  await guard.settled();
  expect((await read(other.number)).comments[0].body).not.toMatch(state);
  expect(await check(other.number)).toBe('failure');
});
