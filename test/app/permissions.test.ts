/** Each permission that an installation may lack: never a false success, never a job that fails over and over. */
import { expect, test } from 'vitest';
import { leak, saysNoSecret } from './faults/support.ts';
import { permissions } from './permissions.ts';
import { shopWithGuard } from './support.ts';

/** What then happens to a pull request that leaks a key: its check, its remarks, its comments, and what fails. */
const then: Record<string, { checks: (string | null)[]; remarks: number; summaries: number }> = {
  actions: { checks: ['failure'], remarks: 1, summaries: 1 },
  // No check run can be written: a required check waits, and does not pass.
  checks: { checks: [], remarks: 1, summaries: 1 },
  // Without the right to read code there is the report of the Action alone, and it has not run.
  contents: { checks: [], remarks: 0, summaries: 0 },
  discussions: { checks: ['failure'], remarks: 1, summaries: 1 },
  // Comments in a pull request take one of the two.
  issues: { checks: ['failure'], remarks: 1, summaries: 1 },
  merge_queues: { checks: ['failure'], remarks: 1, summaries: 1 },
  pull_requests: { checks: [], remarks: 0, summaries: 0 },
};

test.each(Object.entries(then))('without %s', async (lacking, expected) => {
  const may = Object.fromEntries(Object.entries<string>(permissions).filter(([name]) => name !== lacking));
  const { github, shop, guard, read } = await shopWithGuard({ may });
  shop.push('topic', { 'src/pay.ts': leak() }, { by: 'ann' });
  const pull = shop.openPull('topic', { by: 'ann' });
  shop.openIssue('bob', 'A key', leak(2));
  await guard.settled({ later: true });
  const { comments, remarks, checks } = await read(pull.number);
  expect({
    checks: checks.map(({ conclusion }: { conclusion: string | null }) => conclusion),
    remarks: remarks.length,
    summaries: comments.length,
  }).toEqual(expected);
  expect(guard.log).not.toContain('"outcome":"failed"');
  saysNoSecret(guard.log);
  github.problems.take();
});
