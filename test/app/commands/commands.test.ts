/** What people ask for in a pull request: who may, what comes of it, and that it is done once. */
import { expect, test } from 'vitest';
import { liveKey } from '../../detection/support.ts';
import { leakingPull } from '../faults/support.ts';

type Of = Awaited<ReturnType<typeof leakingPull>>;

async function answered(of: Of) {
  const pull = of.open();
  await of.guard.settled();
  const [remark] = (await of.read(pull.number)).remarks;
  const fingerprint = /otesse-guard:finding ([0-9a-f]+)/.exec(remark.body)![1]!;
  /** Says it, and gives what is answered. */
  const say = async (by: string, text: string): Promise<string> => {
    const id = pull.comment(by, text);
    await of.guard.settled();
    return answerTo(of, pull.number, `comment-${id}`);
  };
  return { ...of, pull, remark, fingerprint, say };
}

async function answerTo({ read }: Of, number: number, to: string): Promise<string> {
  const { comments, remarks } = await read(number);
  const marker = `<!-- otesse-guard:answer ${to} -->\n`;
  const found = [...comments, ...remarks].filter(({ body }) => body.startsWith(marker));
  expect(found).toHaveLength(1);
  return found[0].body.slice(marker.length);
}

test('somebody without write permission cannot ignore anything', async () => {
  const { fingerprint, say, pull, read, holds } = await answered(await leakingPull());
  const [before] = (await read(pull.number)).comments;
  expect(await say('bob', `/guard ignore ${fingerprint} it is mine`)).toContain('takes write permission');
  expect(await say('stranger', `/guard ignore ${fingerprint} it is mine`)).toContain(
    'takes write permission',
  );
  expect((await read(pull.number)).comments[0].body).toBe(before.body);
  await holds(pull, { open: 1 });
});

test('with write permission: it is recorded, the summary shows it, and the check passes', async () => {
  const { fingerprint, say, pull, read, guard } = await answered(await leakingPull());
  expect(await say('ann', `/guard ignore ${fingerprint} an example from the manual`)).toContain('Ignored');
  const { comments, checks } = await read(pull.number);
  expect(checks).toMatchObject([{ conclusion: 'success', head_sha: pull.state.pull.head.sha }]);
  expect(comments[0].body).toMatch(/ann[\s\S]*an example from the manual/);
  expect(JSON.stringify([comments.map(({ body }: { body: string }) => body), checks])).not.toContain(
    liveKey(1),
  );
  expect(guard.log).not.toContain('"outcome":"failed"');
});

test('what a comment asked for is done once, however often it is delivered', async () => {
  const { github, fingerprint, say, guard } = await answered(await leakingPull());
  await say('ann', `/guard ignore ${fingerprint} an example`);
  const said = github.server.state.deliveries.filter(({ event }) => event === 'issue_comment');
  for (const { id } of said) github.hooks.redeliver(id);
  await guard.settled();
  const asked = github.counts();
  expect(asked['reactions/create-for-issue-comment']).toBe(1);
});

test('in the thread of a finding its fingerprint need not be said', async () => {
  const of = await answered(await leakingPull());
  const { pull, remark, guard, read } = of;
  const id = pull.reply('ann', remark.id, '/guard ignore known and revoked');
  await guard.settled();
  expect(await answerTo(of, pull.number, `review-comment-${id}`)).toContain('Ignored');
  expect((await read(pull.number)).checks).toMatchObject([{ conclusion: 'success' }]);
});

test('outside of a thread it must be said, and so must a reason', async () => {
  const { say, fingerprint, pull, holds } = await answered(await leakingPull());
  expect(await say('ann', '/guard ignore known and revoked')).toContain('say which finding');
  expect(await say('ann', `/guard ignore ${fingerprint}`)).toContain('say why');
  expect(await say('ann', '/guard ignore 0123456789abcdef no such')).toContain('has no finding');
  await holds(pull, { open: 1 });
});

test('explain, help, rescan, and what nobody knows', async () => {
  const { say, pull, guard, holds } = await answered(await leakingPull());
  expect(await say('ann', '/guard explain otesse-live-secret-key')).toContain('otesse-live-secret-key');
  expect(await say('ann', '/guard explain no-such-rule')).toContain('There is no rule');
  expect(await say('ann', '/guard help')).toContain('/guard ignore');
  expect(await say('ann', '/guard dance')).toContain('nothing that I know');
  const judged = () => guard.log.match(/"kind":"judge-pull".*"outcome":"done"/g)!.length;
  const before = judged();
  expect(await say('ann', '/guard rescan')).toContain('once more');
  expect(judged()).toBe(before + 1);
  await holds(pull, { open: 1 });
});
