import { join } from 'node:path';
import { checkout } from './checkout.ts';
import { type Conversation, Reader } from './conversation.ts';
import { expect, expectHidden, expectRun } from './expect.ts';
import { type Run, runAction } from './runner.ts';
import { story } from './shop.ts';
import { address, points, showCheck, showComment, showRun, title } from './show.ts';
import type { World } from './world.ts';

/** Lets the story happen, and shows after each step what a reader finds. */
export async function tell(world: World): Promise<void> {
  const { shop, folder } = world;
  const { leak, fix, pasted, secrets } = story();
  const reader = new Reader(world);
  const seen: string[] = [];
  const read = async (number: number): Promise<Conversation> => {
    await world.settled();
    const conversation = await reader.pull(number);
    // The conversation's page also shows the lines of the diff, which are Robin's own.
    seen.push(JSON.stringify(conversation), await reader.page(conversation.check.url));
    return conversation;
  };
  const act = async (name: string, action: 'opened' | 'synchronize', number: number): Promise<Run> => {
    const run = await runAction(await checkout(world, join(folder, name), { action, number }), folder);
    seen.push(run.output, run.summary, ...run.files);
    return run;
  };

  // 1. The pull request
  for (const { message, files } of leak) shop.push('payments', files, { by: 'robin', message });
  const pull = shop.openPull('payments', { by: 'robin', title: 'Add the payment client' });
  const [opened, first] = await Promise.all([read(pull.number), act('first', 'opened', pull.number)]);
  title('1. Robin opens a pull request that adds a payment client, and leaves in it:');
  points(
    'an Otesse key in src/pay.ts',
    'the same key, hidden by base64, in k8s/secret.yaml',
    'a Stripe key in a notebook',
    'a GitHub token in .env, which the next commit removed again',
    'a webhook handler that believes anyone where no secret is set',
  );
  showRun(first);
  showCheck(opened);
  for (const comment of opened.comments) showComment(comment);
  const [key, ...others] = opened.remarks;
  if (key) showComment(key);
  for (const remark of others) showComment(remark, { brief: !remark.body.includes('```suggestion') });
  address(opened.url);
  const keys = ['.env:1', 'k8s/secret.yaml:4', 'reports/revenue.ipynb:10', 'src/pay.ts:3'];
  expectRun('first', first, [...keys, 'src/webhooks.ts:9']);
  expect(opened.check.conclusion === 'failure', `the check of the leak is ${opened.check.conclusion}`);
  expect(opened.comments.length === 1, `there are ${opened.comments.length} summaries`);
  const places = opened.remarks.map(({ path, line }) => `${path}:${line}`);
  expect(
    places.join() === 'k8s/secret.yaml:4,reports/revenue.ipynb:10,src/webhooks.ts:9',
    `the comments stand on ${places.join(', ')}`,
  );

  // 2. A fix
  shop.push('payments', fix.files, { by: 'robin', message: fix.message });
  const [fixed, second] = await Promise.all([read(pull.number), act('second', 'synchronize', pull.number)]);
  title('2. Robin deletes the keys, takes up the suggestion, and pushes again:');
  showRun(second);
  showCheck(fixed);
  for (const comment of [...fixed.comments, ...fixed.remarks]) showComment(comment, { brief: true });
  points(
    'The comment on the handler says that it is mended.',
    'Those on the keys stay: whoever knows the commits can still fetch what was pushed.',
  );
  expectRun('second', second, keys);
  expect(fixed.check.conclusion === 'failure', `the check of the fix is ${fixed.check.conclusion}`);
  expect(fixed.comments.length === 1 && fixed.remarks.length === 3, 'there are comments that are new');
  const settled = fixed.remarks.filter(({ body }) => body.includes('**Fixed in'));
  expect(settled.map(({ path }) => path).join() === 'src/webhooks.ts', 'not just the handler is mended');

  // 3. A key in an issue
  const { number } = shop.openIssue('sam', pasted.title, pasted.body);
  await world.settled();
  const issue = await reader.issue(number);
  title('3. Sam pastes a key into an issue. The App hides it, and says that this is not enough:');
  showComment({ id: 0, by: 'sam', body: `**${issue.title}**\n\n${issue.body}`, reactions: '' });
  for (const comment of issue.comments) showComment(comment);
  address(issue.url);
  seen.push(JSON.stringify(issue), await reader.page(issue.url));
  expect(issue.body.includes('otesse_test_sk_…'), 'the issue’s key is not hidden');
  expect(issue.comments.length === 1, `${issue.comments.length} comments speak of the pasted key`);

  // 4. The keys are revoked
  const texts = [...fixed.comments, ...fixed.remarks].map(({ body }) => body).join('\n');
  const named = [
    ...new Set(Array.from(texts.matchAll(/\/guard ignore ([0-9a-f]{12}) reason/g), ([, id]) => id!)),
  ];
  const commands = (verb: string, reason = '') =>
    named.map((id) => `/guard ${verb} ${id} ${reason}`.trim()).join('\n');
  pull.comment('kim', commands('revoked'));
  const revoked = await read(pull.number);
  title('4. Kim, who maintains the shop, has revoked the keys, and has it recorded:');
  showLast(revoked);
  expect(named.length === 3, `${named.length} keys can be revoked`);
  expect(fixed.comments[0]?.body.includes('revoke them') === true, 'the summary does not ask for revocation');
  expect(revoked.comments[0]?.body.includes('revoke them') === false, 'the summary asks for it still');
  expect(
    revoked.check.conclusion === 'failure',
    `the check of the revoked keys is ${revoked.check.conclusion}`,
  );

  // 5. A decision
  const reason = 'Revoked: the history may keep it (SEC-12)';
  pull.comment('kim', commands('ignore', reason));
  const decided = await read(pull.number);
  title('5. The history may keep what is worth nothing now, Kim decides, and says why:');
  showLast(decided);
  address(decided.url);
  const [summary] = decided.comments;
  expect(decided.comments.length === 5, 'each of the two comments was not answered once');
  expect(decided.comments.at(-2)?.reactions === '👍', 'the command has no thumb');
  expect(summary?.body.includes('SEC-12') === true, 'the summary does not say why');
  expect(decided.check.conclusion === 'success', `the last check is ${decided.check.conclusion}`);
  expectHidden(secrets, [...seen, ...world.app.log]);
}

/** What was asked for last, the first line of the answer, and what has come of it. */
function showLast({ comments, check }: Conversation): void {
  const [asked, answer] = comments.slice(-2);
  if (asked) showComment(asked);
  if (answer) showComment(answer, { brief: true });
  if (comments[0]) showComment(comments[0]);
  showCheck({ check });
}
