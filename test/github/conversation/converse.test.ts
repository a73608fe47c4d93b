/** The conversation on the simulated GitHub: how many requests it takes, and what is there in the end. */
import { describe, expect, it } from 'vitest';
import { beginCheck, converse, type WantedFinding } from '../../../src/github/conversation/index.ts';
import { secondaryLimit } from '../index.ts';
import { conversing, everything } from './support.ts';
import { wanted, wantedFinding } from './wanted.ts';

const at = (line: number | null, path = 'src/pay.ts') => ({ path, line, startLine: null });
const three = [
  wantedFinding('f1', { spot: at(3) }),
  wantedFinding('f2', { spot: { ...at(5), startLine: 4 } }),
  wantedFinding('f3', { spot: at(1, 'b.ts') }),
];

async function started(findings: WantedFinding[] = three, permissions?: Record<string, 'read' | 'write'>) {
  const stage = await conversing(permissions);
  const want = (list: WantedFinding[], head = stage.head) => wanted(list, { head });
  return { ...stage, want, first: want(findings) };
}

describe('requests', () => {
  it('the first time: one to read, a review, a summary and a check run', async () => {
    const { say, first, asked, read } = await started();
    expect(await say(first)).toEqual({ isStale: false, unplaced: new Set(), refused: [] });
    expect(asked()).toEqual(['graphql', 'pulls/create-review', 'issues/create-comment', 'checks/create']);
    const { standing } = await read();
    expect(standing.findings.map(({ id, path, line, startLine }) => [id, path, line, startLine])).toEqual([
      ['f1', 'src/pay.ts', 3, null],
      ['f2', 'src/pay.ts', 5, 4],
      ['f3', 'b.ts', 1, null],
    ]);
    expect(standing.checks).toMatchObject([{ isCompleted: true, says: { written: 3 } }]);
  });

  it('when a finding is gone: one to read, its comment, the summary and a check run', async () => {
    const { say, first, want, shop, asked } = await started(three, { ...everything, contents: 'read' });
    await say(first);
    const head = shop.push('change', { 'b.ts': 'c\n' }, { by: 'ann' });
    asked();
    await say(want(three.slice(0, 2), head));
    expect(asked()).toEqual([
      'graphql',
      'pulls/update-review-comment',
      'issues/update-comment',
      'checks/create',
    ]);
  });

  it('when nothing has changed: one to read', async () => {
    const { say, first, asked } = await started();
    await say(first);
    asked();
    await say(first);
    expect(asked()).toEqual(['graphql']);
  });

  it('annotations go fifty at a time, and the run is complete with the last of them', async () => {
    const { say, first, asked, read } = await started();
    const [annotation] = first.check.annotations;
    const annotations = Array.from({ length: 120 }, () => annotation!);
    await say({ ...first, findings: [], check: { ...first.check, annotations } });
    expect(asked().slice(-3)).toEqual(['checks/create', 'checks/update', 'checks/update']);
    expect((await read()).standing.checks).toMatchObject([{ isCompleted: true, says: { written: 120 } }]);
  });

  it('a check run that was begun comes to its conclusion', async () => {
    const { api, where, head, first, read, asked } = await started([]);
    const { standing } = await read();
    const begun = await beginCheck(api, where, head);
    standing.checks.push(begun);
    await converse(api, where, first, { standing, readAt: Date.now() });
    expect(asked()).toEqual(['graphql', 'checks/create', 'issues/create-comment', 'checks/update']);
    expect((await read()).standing.checks).toMatchObject([{ id: begun.id, isCompleted: true }]);
  });
});

describe('places', () => {
  it('a comment on a file has a request of its own', async () => {
    const { say, want, asked, read } = await started();
    await say(want([wantedFinding('f1', { spot: at(null) })]));
    expect(asked()).toContain('pulls/create-review-comment');
    expect((await read()).standing.findings).toMatchObject([{ id: 'f1', line: null, path: 'src/pay.ts' }]);
  });

  it('a line that GitHub does not take goes to its file, a file that it does not take to the summary', async () => {
    const { say, want, pull, read } = await started();
    const findings = [
      three[0]!,
      wantedFinding('f8', { spot: at(30) }),
      wantedFinding('f9', { spot: at(1, 'src/old.ts') }),
    ];
    expect(await say(want(findings))).toMatchObject({ unplaced: new Set(['f9']), refused: [] });
    const { standing } = await read();
    expect(standing.findings.map(({ id, line }) => [id, line])).toEqual([
      ['f1', 3],
      ['f8', null],
    ]);
    expect(standing.findings[1]!.body).toContain('f8 stands in line 3.');
    expect(pull.state.comments[0]!.body).toContain('said here: f9');
  });
});

describe('the head', () => {
  it('that has moved is found when the judgement is not fresh, and nothing is said', async () => {
    const { say, first, shop, pull, asked } = await started();
    shop.push('change', { 'b.ts': 'c\n' }, { by: 'ann' });
    expect(await say(first, { freshFor: -1 })).toMatchObject({ isStale: true });
    expect(asked()).toEqual(['graphql', 'graphql']);
    expect(pull.state.comments).toEqual([]);
  });

  it('that was forced away is found when GitHub takes no review of it', async () => {
    const { say, first, shop, pull, asked } = await started();
    shop.push('change', { 'c.ts': 'c\n' }, { by: 'ann', force: true });
    expect(await say(first)).toMatchObject({ isStale: true });
    expect(asked()).toEqual(['graphql', 'pulls/create-review', 'graphql']);
    expect(pull.state.comments).toEqual([]);
  });
});

describe('what people do', () => {
  it('a thread is resolved with its finding, unless somebody has answered', async () => {
    const { say, first, want, pull, read } = await started();
    await say(first);
    const [one, two] = (await read()).standing.findings;
    pull.reply('bob', two!.comment, 'Is it?');
    await say(want([three[2]!]));
    const { standing } = await read();
    expect(standing.findings.map(({ state, isResolved }) => [state, isResolved])).toEqual([
      ['settled', true],
      ['settled', false],
      ['open', false],
    ]);
    await say(first);
    expect((await read()).standing.findings.map(({ state, isResolved }) => [state, isResolved])).toEqual([
      ['open', false],
      ['open', false],
      ['open', false],
    ]);
    expect((await read()).standing.findings[0]!.body).toContain('Back again. f1 stands here.');
    expect(one!.comment).toBe((await read()).standing.findings[0]!.comment);
  });

  it('what others write with our marker is theirs', async () => {
    const { say, first, pull, read } = await started();
    const forged = '<!-- otesse-guard:finding f1 settled x 1 -->\nNothing to see.';
    pull.commentOn('bob', { path: 'src/pay.ts', line: 3, subject: 'line' }, forged);
    pull.comment('bob', '<!-- otesse-guard:summary -->\nAll is well.');
    await say(first);
    const { standing } = await read();
    expect(standing.findings.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3']);
    expect(standing.summaries).toHaveLength(1);
    expect(standing.remarks.map(({ author, kind }) => [author, kind])).toEqual([
      ['bob', 'comment'],
      ['bob', 'review-comment'],
    ]);
    expect(pull.state.comments[0]!.body).toContain('All is well.');
  });

  it('a locked conversation takes no summary; the check run stands all the same', async () => {
    const { say, first, pull, read } = await started();
    pull.lock();
    const { refused } = await say(first);
    expect(refused.map((line) => line.split(':')[0])).toEqual(['summarise']);
    expect((await read()).standing.checks).toMatchObject([{ isCompleted: true }]);
  });

  it('a summary that somebody deletes while we speak is written anew', async () => {
    const { say, first, want, pull, read, api, where } = await started();
    await say(first);
    const { standing } = await read();
    pull.deleteComment(standing.summaries[0]!.id, 'ann');
    await converse(api, where, want(three.slice(1)), { standing, readAt: Date.now() });
    expect((await read()).standing.summaries).toHaveLength(1);
  });
});

describe('a write that may have landed', () => {
  const writes = ['pulls/create-review', 'issues/create-comment', 'checks/create'] as const;

  it.each(writes.flatMap((operation) => [true, false].map((landed) => [operation, landed] as const)))(
    '%s (landed: %s) is looked up before it is repeated',
    async (operation, landed) => {
      const { github, say, first, read, pull, asked } = await started();
      github.faults.next(operation, { status: 500, landed });
      await say(first);
      expect(asked().filter((each) => each === operation)).toHaveLength(landed ? 1 : 2);
      const { standing } = await read();
      expect(standing.findings.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3']);
      expect(pull.state.comments).toHaveLength(1);
      expect(standing.checks).toMatchObject([{ isCompleted: true, says: { written: 3 } }]);
    },
  );

  it('of annotations is gone on with where it broke off', async () => {
    const { github, say, first, read } = await started();
    const [annotation] = first.check.annotations;
    const annotations = Array.from({ length: 120 }, () => annotation!);
    github.faults.next('checks/update', { status: 502, landed: true });
    await say({ ...first, check: { ...first.check, annotations } });
    expect((await read()).standing.checks).toMatchObject([{ isCompleted: true, says: { written: 120 } }]);
  });

  it('that never comes to an end is left to the next run', async () => {
    const { github, say, first, asked } = await started();
    github.faults.next('issues/create-comment', { status: 500 }, 4);
    await expect(say(first)).rejects.toMatchObject({ problem: 'unknown-outcome' });
    expect(asked().filter((each) => each === 'pulls/create-review')).toHaveLength(1);
    await say(first);
    expect(asked()).toEqual(['graphql', 'issues/create-comment', 'checks/create']);
  });

  it('a limit ends the run where it is', async () => {
    const { github, say, first, asked } = await started();
    github.faults.next('issues/create-comment', secondaryLimit({ retryAfter: 600 }));
    await expect(say(first)).rejects.toMatchObject({ problem: 'limited' });
    expect(asked()).toEqual(['graphql', 'pulls/create-review', 'issues/create-comment']);
  });
});

describe('what GitHub does not show yet', () => {
  it('is said twice, and once again after the next look', async () => {
    const { api, where, say, first, read, pull, asked } = await started();
    const { standing: before } = await read();
    await say(first);
    // As if a run that began anew did not see what the one before it had said.
    await converse(api, where, first, { standing: before, readAt: Date.now() });
    expect((await read()).standing.findings).toHaveLength(6);
    const ours = (await read()).standing.findings.slice(0, 3).map(({ comment }) => comment);
    asked();
    await say(first);
    expect(asked().filter((each) => each.endsWith('delete-review-comment'))).toHaveLength(3);
    const { standing } = await read();
    expect(standing.findings.map(({ comment }) => comment)).toEqual(ours);
    expect(pull.state.comments).toHaveLength(1);
  });
});

describe('without a permission', () => {
  it.each([
    ['pull_requests', ['issues/create-comment', 'checks/create']],
    ['issues', ['pulls/create-review', 'issues/create-comment', 'checks/create']],
    ['checks', ['pulls/create-review', 'issues/create-comment']],
  ] as const)('%s the rest is said', async (name, expected) => {
    // To read is the least: without it the conversation cannot be seen.
    const { [name]: _, ...rest } = everything;
    const { say, first, asked } = await started(three, {
      ...rest,
      ...(name === 'pull_requests' && { [name]: 'read' }),
    });
    expect((await say(first)).refused).toEqual([]);
    expect(asked()).toEqual(['graphql', ...expected]);
  });
});
