/** A key that is pasted into a text is hidden there, and what is to be done about it is said, wherever the text stands. */
import { expect, test } from 'vitest';
import { liveKey } from '../detection/support.ts';
import { saysNoSecret } from './faults/support.ts';
import { shopWithGuard } from './support.ts';

const key = liveKey(1);
const text = `Before it\n\nour key is ${key} and that is that\n`;
/** What stands there afterwards, and what the App says beside it. */
interface Left {
  texts: (string | null)[];
  said: string[];
}
type Of = Awaited<ReturnType<typeof shopWithGuard>>;
interface Bodied {
  body: string;
  user: string | null;
}

const ours = (of: Bodied[]): string[] =>
  of.filter(({ user }) => user === 'guard[bot]').map(({ body }) => body);

const places: Record<string, (of: Of) => () => Left> = {
  'the description of an issue'({ shop }) {
    const { state } = shop.openIssue('bob', 'Payment fails', text);
    return () => ({ texts: [state.body], said: ours(state.comments) });
  },
  'the title of an issue'({ shop }) {
    const { state } = shop.openIssue('bob', `Payment fails with ${key}`, 'Before it and that is that');
    return () => ({ texts: [state.title], said: ours(state.comments) });
  },
  'a comment in an issue'({ shop }) {
    const issue = shop.openIssue('bob', 'Payment fails');
    issue.comment('bob', text);
    return () => ({ texts: [issue.state.comments[0]!.body], said: ours(issue.state.comments) });
  },
  'the description of a pull request'({ shop }) {
    shop.push('topic', { 'src/pay.ts': 'export const pay = () => 2;\n' }, { by: 'ann' });
    const { state } = shop.openPull('topic', { by: 'ann', body: text });
    return () => ({ texts: [state.body], said: ours(state.comments) });
  },
  'a review'({ shop }) {
    shop.push('topic', { 'src/pay.ts': 'export const pay = () => 2;\n' }, { by: 'ann' });
    const pull = shop.openPull('topic', { by: 'ann' });
    pull.review('bob', text);
    return () => ({ texts: [pull.state.pull.reviews[0]!.body], said: ours(pull.state.comments) });
  },
  'a review comment'({ shop }) {
    shop.push('topic', { 'src/pay.ts': 'export const pay = () => 2;\n' }, { by: 'ann' });
    const pull = shop.openPull('topic', { by: 'ann' });
    pull.commentOn('bob', { path: 'src/pay.ts', subject: 'line', line: 1, side: 'RIGHT' }, text);
    return () => ({
      texts: [pull.state.pull.threads[0]!.comments[0]!.body],
      said: ours(pull.state.comments),
    });
  },
  'a commit comment'({ shop }) {
    shop.commentOnCommit('bob', { commit: shop.head(), body: text });
    const comments = () => [...shop.state.commitComments.values()];
    return () => ({ texts: [comments()[0]!.body], said: ours(comments()) });
  },
  'a discussion'({ shop }) {
    const { state } = shop.openDiscussion('bob', 'How do I pay?', text);
    return () => ({ texts: [state.body], said: ours(state.comments) });
  },
  'a comment in a discussion'({ shop }) {
    const discussion = shop.openDiscussion('bob', 'How do I pay?', 'Somehow');
    discussion.comment('bob', text);
    const { state } = discussion;
    return () => ({ texts: [state.comments[0]!.body], said: ours(state.comments) });
  },
};

const isInPull = ['the description of a pull request', 'a review', 'a review comment'];

test.each(Object.entries(places))('%s', async (place, paste) => {
  const of = await shopWithGuard();
  const left = paste(of);
  await of.guard.settled();
  const { texts, said } = left();
  for (const each of texts) {
    expect(each?.includes(key), 'the key still stands there').toBe(false);
    expect(each).toMatch(/otesse_live_sk_…|redacted|hidden/i);
  }
  const notices = said.filter((each) => each.includes('otesse-guard:pasted'));
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain('Revoke it before anything else');
  // In a pull request its summary keeps saying so until the key is revoked; elsewhere there is nothing else.
  const summaries = said.filter((each) => each.includes('otesse-guard:summary'));
  expect(summaries).toHaveLength(isInPull.includes(place) ? 1 : 0);
  for (const each of summaries) expect(each).toContain('not known to be revoked');
  expect(said).toHaveLength(notices.length + summaries.length);
  saysNoSecret(of.guard.log + said.join());
});

test('the rest of the text stays as it was', async () => {
  const { shop, guard } = await shopWithGuard();
  const { state } = shop.openIssue('bob', 'Payment fails', text);
  await guard.settled();
  expect(state.body).toMatch(/^Before it\n\nour key is .* and that is that\n$/);
});

test('what was pasted is answered once, however often the webhook comes, and again when another key is', async () => {
  const { github, shop, guard } = await shopWithGuard();
  const issue = shop.openIssue('bob', 'Payment fails', text);
  await guard.settled();
  for (const { id, event } of [...github.server.state.deliveries])
    if (event === 'issues') github.hooks.redeliver(id);
  await guard.settled();
  expect(ours(issue.state.comments)).toHaveLength(1);
  issue.edit('bob', { body: `and now ${liveKey(2)}` });
  await guard.settled();
  expect(issue.state.body?.includes(liveKey(2))).toBe(false);
  expect(ours(issue.state.comments)).toHaveLength(2);
});
