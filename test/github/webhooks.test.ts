/** What Apps are told, in which order, and how often. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Received, receiver } from './receiver.ts';
import type { Permissions } from './state/accounts.ts';
import { caller, shopWithApp } from './support.ts';

const secret = 'It is a test';
const permissions: Permissions = {
  checks: 'write',
  contents: 'read',
  issues: 'write',
  pull_requests: 'write',
};

async function listening(...events: string[]) {
  const { url, received, answers } = await receiver();
  const shop = await shopWithApp(permissions, { events, hook: { url, secret } });
  await shop.github.settled();
  received.length = 0;
  return { ...shop, received, answers, told: () => received.map(({ event }) => event) };
}

it('are signed', async () => {
  const { github, shop, received } = await listening('issues');
  shop.openIssue('ann', 'Something');
  await github.settled();
  const [{ headers, body }] = received as [Received];
  expect(headers['x-hub-signature-256']).toBe(
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  );
  expect(headers).toMatchObject({
    'x-github-event': 'issues',
    'x-github-delivery': expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

it('tell of a pull request from its opening to its merge', async () => {
  const { github, shop, told } = await listening('pull_request', 'push');
  shop.push('change', { 'new.ts': 'new\n' });
  await github.settled();
  const pull = shop.openPull('change', { by: 'ann', draft: true });
  pull.ready();
  pull.edit('ann', { title: 'Another' });
  pull.close();
  pull.reopen();
  shop.push('change', { 'new.ts': 'newer\n' });
  pull.merge('ann');
  await github.settled();
  const events = ['opened', 'ready_for_review', 'edited', 'closed', 'reopened', 'synchronize', 'closed'];
  const sent = told().filter((event) => event.startsWith('pull_request'));
  expect(sent.sort()).toEqual(events.map((action) => `pull_request.${action}`).sort());
  expect(told().filter((event) => event === 'push')).toHaveLength(3);
});

it('tell of what is pushed to a fork, whose pull request is here', async () => {
  const { github, shop, received } = await listening('pull_request');
  const fork = shop.fork('eve');
  const before = fork.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { from: fork });
  const after = fork.push('change', { 'new.ts': 'newer\n' });
  await github.settled();
  const synchronize = received.find(({ event }) => event === 'pull_request.synchronize')!;
  expect(synchronize.payload).toMatchObject({
    before,
    after,
    pull_request: { head: { label: 'eve:change' } },
  });
});

it('tell of comments, reviews, threads and labels', async () => {
  const events = [
    'issue_comment',
    'pull_request_review',
    'pull_request_review_comment',
    'pull_request_review_thread',
  ];
  const { github, shop, told } = await listening(...events, 'pull_request', 'commit_comment');
  shop.push('change', { 'new.ts': 'new\n' });
  const pull = shop.openPull('change', { by: 'ann' });
  const comment = pull.comment('bob', 'Hello');
  pull.editComment(comment, 'bob', 'Hello there');
  pull.deleteComment(comment, 'bob');
  pull.label('ann', 'keys');
  pull.label('ann');
  const said = pull.commentOn('bob', { path: 'new.ts', subject: 'line', line: 1 }, 'Why?');
  pull.reply('ann', said, 'Because');
  pull.resolve('ann', said);
  pull.unresolve('ann', said);
  shop.commentOnCommit('bob', { commit: shop.head(), body: 'Of a commit' });
  await github.settled();
  expect([...new Set(told())].sort()).toEqual([
    // The App may write checks: a push asks it for them.
    'check_suite.requested',
    'commit_comment.created',
    'issue_comment.created',
    'issue_comment.deleted',
    'issue_comment.edited',
    'pull_request.labeled',
    'pull_request.opened',
    'pull_request.unlabeled',
    'pull_request_review.submitted',
    'pull_request_review_comment.created',
    'pull_request_review_thread.resolved',
    'pull_request_review_thread.unresolved',
  ]);
});

it('tell an App of its own checks: asked for, asked for again, a button pressed', async () => {
  const { github, shop, call, received, told } = await listening();
  const head_sha = shop.push('change', { 'new.ts': 'new\n' });
  const pull = shop.openPull('change', { by: 'ann' });
  const actions = [{ label: 'Scan again', description: 'Once more', identifier: 'rescan' }];
  await call('POST', '/repos/acme/shop/check-runs', {
    name: 'guard',
    head_sha,
    conclusion: 'success',
    actions,
  });
  pull.rerunCheck('guard');
  pull.rerunChecks();
  pull.pressButton('guard', 'rescan', 'ann');
  await github.settled();
  expect(told().sort()).toEqual([
    'check_run.completed',
    'check_run.created',
    'check_run.requested_action',
    'check_run.rerequested',
    'check_suite.requested',
    'check_suite.rerequested',
  ]);
  const pressed = received.find(({ event }) => event === 'check_run.requested_action')!.payload;
  expect(pressed).toMatchObject({ requested_action: { identifier: 'rescan' }, sender: { login: 'ann' } });
});

it('tell of the merge queue, of workflows and of alerts', async () => {
  const { github, shop, received, told } = await listening(
    'merge_group',
    'workflow_run',
    'secret_scanning_alert',
  );
  const fork = shop.fork('eve');
  const commit = fork.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { from: fork }).enqueue('ann');
  shop.workflows.run({ branch: 'change', from: fork, artifacts: { report: { 'report.json': '{}' } } });
  shop.workflows.alert('a_kind', 'not one', { path: 'new.ts', line: 1, commit });
  await github.settled();
  expect(told().sort()).toEqual([
    'merge_group.checks_requested',
    'secret_scanning_alert.created',
    'workflow_run.completed',
    'workflow_run.requested',
  ]);
  const { workflow_run } = received.find(({ event }) => event === 'workflow_run.completed')!.payload;
  expect(workflow_run).toMatchObject({
    head_branch: 'change',
    pull_requests: [],
    head_repository: { owner: { login: 'eve' } },
  });
});

it('tell of an alert that someone closes, and opens again', async () => {
  const { github, shop, received, told } = await listening('secret_scanning_alert');
  const commit = shop.head();
  const number = shop.workflows.alert('a_kind', 'not one', { path: 'src/pay.ts', line: 1, commit });
  shop.workflows.resolveAlert(number, 'revoked', 'ann');
  await github.settled();
  const resolved = received.find(({ event }) => event.endsWith('.resolved'))!;
  expect(resolved.payload.alert).toMatchObject({ resolution: 'revoked', resolved_by: { login: 'ann' } });
  expect(JSON.stringify(resolved.payload)).not.toContain('not one');
  shop.workflows.resolveAlert(number, null, 'ann');
  await github.settled();
  expect(told()).toContain('secret_scanning_alert.reopened');
});

it('tell of the installation and of its repositories, whether asked or not', async () => {
  const { url, received } = await receiver();
  const { github, installation, shop } = await shopWithApp(permissions, { hook: { url, secret } });
  installation.state.repositories = new Set([shop.id]);
  const other = github.repository('acme/other');
  installation.addRepository(other);
  installation.removeRepository(other);
  installation.suspend();
  installation.unsuspend();
  installation.acceptPermissions({ ...permissions, contents: 'write' });
  installation.uninstall();
  await github.settled();
  expect(received.map(({ event }) => event).sort()).toEqual([
    'installation.created',
    'installation.deleted',
    'installation.new_permissions_accepted',
    'installation.suspend',
    'installation.unsuspend',
    'installation_repositories.added',
    'installation_repositories.removed',
  ]);
});

it('tell of a repository that is renamed, transferred, archived', async () => {
  const { github, shop, told } = await listening('repository');
  shop.rename('store');
  shop.archive();
  shop.unarchive();
  await github.settled();
  expect(told().sort()).toEqual(['repository.archived', 'repository.renamed', 'repository.unarchived']);
});

it('tell of discussions, which are edited over GraphQL', async () => {
  const { url, received } = await receiver();
  const events = ['discussion', 'discussion_comment'];
  const { github, shop, call } = await shopWithApp(
    { discussions: 'write' },
    { events, hook: { url, secret } },
  );
  const discussion = shop.openDiscussion('bob', 'Help', 'Here is my key');
  discussion.comment('bob', 'And another');
  await github.settled();
  const node = (event: string, of: string) =>
    received.find((each) => each.event === event)!.payload[of].node_id;
  const ids = {
    discussion: node('discussion.created', 'discussion'),
    comment: node('discussion_comment.created', 'comment'),
  };
  const query = `mutation($discussion: ID!, $comment: ID!) {
    updateDiscussion(input: { discussionId: $discussion, body: "Gone" }) { discussion { body } }
    updateDiscussionComment(input: { commentId: $comment, body: "Gone too" }) { comment { body } }
  }`;
  expect((await call('POST', '/graphql', { query, variables: ids })).body.errors).toBeUndefined();
  await github.settled();
  expect(discussion.state).toMatchObject({ body: 'Gone', comments: [{ body: 'Gone too' }] });
  const [edited] = received.filter(({ event }) => event === 'discussion.edited') as [Received];
  expect(edited.payload).toMatchObject({
    changes: { body: { from: 'Here is my key' } },
    sender: { type: 'Bot' },
  });
  const read =
    '{ repository(owner: "acme", name: "shop") { discussion(number: 1) { comments(last: 1) { nodes { body } } } } }';
  const { data } = (await call('POST', '/graphql', { query: read })).body;
  expect(data.repository.discussion.comments.nodes).toEqual([{ body: 'Gone too' }]);
});

it('come back to the App that made them happen', async () => {
  const { github, shop, call, received } = await listening('issue_comment');
  shop.openIssue('ann', 'Something');
  await call('POST', '/repos/acme/shop/issues/1/comments', { body: 'From the App' });
  await github.settled();
  expect(received[0]!.payload.sender).toMatchObject({ login: 'otesse-guard[bot]', type: 'Bot' });
});

describe('a delivery', () => {
  it('may be held, and sent late, twice, or out of order', async () => {
    const { github, shop, told, received } = await listening('issues');
    github.hooks.hold();
    const issue = shop.openIssue('ann', 'Something');
    issue.close('ann');
    const [opened, closed] = github.hooks.held as [never, never];
    await github.hooks.send(closed);
    await github.hooks.send(opened);
    await github.hooks.send(opened);
    expect(told()).toEqual(['issues.closed', 'issues.opened', 'issues.opened']);
    expect(received[1]!.headers['x-github-delivery']).toBe(received[2]!.headers['x-github-delivery']);
  });

  it('that was lost or refused is listed as failed, and asked for again', async () => {
    const { github, shop, app, answers, told, received } = await listening('issues');
    github.hooks.lose();
    const issue = shop.openIssue('ann', 'Something');
    await github.settled();
    answers.push(500);
    issue.close('ann');
    await github.settled();
    const asApp = caller(github.url, app.jwt());
    const { body: failed } = await asApp('GET', '/app/hook/deliveries?status=failure');
    expect(
      failed.map((each: { action: string; status_code: number }) => [each.action, each.status_code]),
    ).toEqual([
      ['closed', 500],
      ['opened', 502],
    ]);
    await asApp('POST', `/app/hook/deliveries/${failed[1].id}/attempts`);
    await github.settled();
    expect(told()).toEqual(['issues.closed', 'issues.opened']);
    expect(received[1]!.headers['x-github-delivery']).toBe(failed[1].guid);
    const again = (await asApp('GET', '/app/hook/deliveries?per_page=1')).body;
    expect(again).toMatchObject([{ redelivery: true, guid: failed[1].guid, status: 'OK' }]);
  });

  it('is given up when its answer takes too long', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      silent.close();
      silent.closeAllConnections();
    });
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const { github, shop, app } = await shopWithApp(permissions, { events: ['issues'] });
    app.state.hook = { url, secret };
    github.hooks.patience = 10;
    shop.openIssue('ann', 'Something');
    await github.hooks.settled();
    const { body } = await caller(github.url, app.jwt())('GET', '/app/hook/deliveries?per_page=1');
    expect(body).toMatchObject([{ event: 'issues', status: 'timed out', status_code: 504 }]);
  });

  it('is listed when it was tried, and for three days', async () => {
    let now = Date.parse('2026-11-24T12:00:00Z');
    const { url } = await receiver();
    const hook = { url, secret };
    const { github, shop, app } = await shopWithApp(permissions, {
      events: ['issues'],
      hook,
      now: () => now,
    });
    await github.settled();
    const list = async () => (await caller(github.url, app.jwt())('GET', '/app/hook/deliveries')).body.length;
    const before = await list();
    github.hooks.hold();
    shop.openIssue('ann', 'Something');
    expect(await list()).toBe(before);
    await github.hooks.release();
    expect(await list()).toBe(before + 1);
    now += 3 * 24 * 3_600_000 + 1_000;
    expect(await list()).toBe(0);
  });

  it('is listed by cursor', async () => {
    const { github, shop, app } = await listening('issues');
    for (const title of ['One', 'Two', 'Three']) shop.openIssue('ann', title);
    await github.settled();
    const asApp = caller(github.url, app.jwt());
    const first = await asApp('GET', '/app/hook/deliveries?per_page=2');
    const [, next] = /<([^>]+)>; rel="next"/.exec(first.headers.get('link')!)!;
    const rest = await asApp('GET', new URL(next!).pathname + new URL(next!).search);
    const ids = [...first.body, ...rest.body].map(({ id }: { id: number }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(new Set(ids).size).toBe(4);
  });
});
