/** Diffs that GitHub does not give, or takes no comment on. */
import { expect, test } from 'vitest';
import { clean, leak, leakingPull, saysNoSecret } from './support.ts';

test('422 off the diff: the comment goes to the file', async () => {
  const { github, guard, open, holds, read } = await leakingPull();
  const unplaced = { status: 422, message: 'Unprocessable Entity' };
  github.faults.next('pulls/create-review', unplaced);
  github.faults.next('pulls/create-review-comment', unplaced);
  const pull = open();
  await guard.settled({ later: true });
  expect((await read(pull.number)).remarks).toMatchObject([{ path: 'src/pay.ts', subject_type: 'file' }]);
  await holds(pull, { open: 1 });
});

test('422 whatever is tried: the summary says it, and the check fails', async () => {
  const { github, guard, open, read } = await leakingPull();
  const unplaced = { status: 422, message: 'Unprocessable Entity' };
  github.faults.next('pulls/create-review', unplaced);
  github.faults.next('pulls/create-review-comment', unplaced, 2);
  const pull = open();
  await guard.settled({ later: true });
  const { comments, remarks, checks } = await read(pull.number);
  expect(remarks).toEqual([]);
  expect(comments).toHaveLength(1);
  expect(comments[0].body).toContain('src/pay.ts');
  expect(checks).toMatchObject([{ conclusion: 'failure' }]);
  saysNoSecret(guard.log + comments[0].body);
});

test('a key that is in the history alone is said at its file', async () => {
  const { shop, guard, open, holds } = await leakingPull();
  shop.push('topic', { 'src/pay.ts': clean }, { by: 'ann' });
  const pull = open();
  await guard.settled({ later: true });
  await holds(pull, { open: 1 });
});

test('an oversized diff and a missing patch: what GitHub does not show is read all the same', async () => {
  const { shop, guard, open, holds } = await leakingPull();
  const many = Array.from({ length: 320 }, (_, at) => [`docs/${at}.md`, `page ${at}\n`]);
  const long = `${'export const one = 1;\n'.repeat(21_000)}${leak(2)}`;
  shop.push('topic', { ...Object.fromEntries(many), 'src/zlong.ts': long }, { by: 'ann' });
  const pull = open();
  await guard.settled({ later: true });
  await holds(pull, { open: 2 });
});
