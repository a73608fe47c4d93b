/** What is read of a pull request, and in how many requests. */
import { describe, expect, it } from 'vitest';
import { answer, readPull } from '../../../src/github/conversation/index.ts';
import { conversing, everything } from './support.ts';
import { wanted, wantedFinding } from './wanted.ts';

describe('a pull request', () => {
  it('is read whole, in one request', async () => {
    const { api, where, head, shop, asked } = await conversing();
    const { pull } = await readPull(api, where);
    expect(asked()).toEqual(['graphql']);
    expect(pull).toMatchObject({
      repository: {
        id: shop.id,
        owner: 'acme',
        name: 'shop',
        isPrivate: true,
        isArchived: false,
        defaultBranch: 'main',
      },
      ...{ number: where.number, state: 'open', isDraft: false, isFork: false, isLocked: false },
      ...{ title: 'Pay', body: 'It pays.', author: 'ann' },
      base: { name: 'main', oid: shop.head('main') },
      head: { name: 'change', oid: head, repository: 'acme/shop' },
    });
  });

  it('of a fork that is gone is read all the same', async () => {
    const { api, shop } = await conversing();
    const fork = shop.fork('mallory');
    fork.push('pay', { 'src/pay.ts': 'x\n' }, { by: 'mallory' });
    const { number } = shop.openPull('pay', { by: 'mallory', from: fork });
    fork.delete();
    const { pull } = await readPull(api, { owner: 'acme', repo: 'shop', number });
    expect(pull).toMatchObject({ isFork: true, head: { name: 'pay', repository: null } });
  });

  it('that is not there is missing', async () => {
    const { api, where } = await conversing();
    const nowhere = readPull(api, { ...where, number: 4711 });
    await expect(nowhere).rejects.toMatchObject({
      problem: 'missing',
      message: expect.stringContaining('acme/shop#4711'),
    });
  });

  it('is followed to its last page, in each of its lists', async () => {
    const { api, where, pull, say, head, asked } = await conversing();
    await say(wanted([wantedFinding('f1')], { head }));
    const [thread] = pull.state.pull.threads;
    for (let i = 0; i < 101; i++) {
      pull.comment('bob', `comment ${i}`);
      pull.reply('bob', thread!.comments[0]!.id, `reply ${i}`);
      pull.commentOn('bob', { path: 'src/pay.ts', line: 4, subject: 'line' }, `remark ${i}`);
    }
    asked();
    const { standing } = await readPull(api, where);
    expect(standing.remarks).toHaveLength(303);
    expect(new Set(standing.remarks.map(({ body }) => body)).size).toBe(303);
    expect(standing.findings).toMatchObject([{ id: 'f1', hasReplies: true }]);
    expect(standing.summaries).toHaveLength(1);
    expect(asked()).toEqual(['graphql', 'graphql', 'graphql', 'graphql']);
  });

  it('without a look at the checks is read without them', async () => {
    const { checks: _, ...rest } = everything;
    const { api, where } = await conversing(rest);
    expect((await readPull(api, where)).standing.checks).toEqual([]);
  });

  it('without `contents` has its check runs by another route', async () => {
    const { contents: _, ...rest } = everything;
    const { say, head, asked } = await conversing(rest);
    await say(wanted([wantedFinding('f1')], { head }));
    asked();
    await say(wanted([wantedFinding('f1')], { head }));
    expect(asked()).toEqual(['graphql', 'checks/list-for-ref']);
  });
});

describe('an answer', () => {
  it.each(['comment', 'review-comment'] as const)(
    'to a %s is given once, where it was asked',
    async (kind) => {
      const { api, where, pull, read, asked } = await conversing();
      const id =
        kind === 'comment'
          ? pull.comment('ann', '/guard help')
          : pull.commentOn('ann', { path: 'src/pay.ts', line: 3, subject: 'line' }, '/guard help');
      const said = { text: 'This can be asked.', reaction: '+1' } as const;
      asked();
      expect(await answer(api, where, { kind, id }, (await read()).standing, said)).toBe(true);
      expect(asked()).toHaveLength(3);
      const { standing } = await read();
      expect(standing.answers).toEqual([`${kind}-${id}`]);
      expect(await answer(api, where, { kind, id }, standing, said)).toBe(false);
      const thread = pull.state.pull.threads[0]?.comments ?? pull.state.comments;
      expect(thread.map(({ body }) => body)).toEqual([
        '/guard help',
        `<!-- otesse-guard:answer ${kind}-${id} -->\nThis can be asked.`,
      ]);
      expect(thread[0]!.reactions).toHaveLength(1);
    },
  );
});
