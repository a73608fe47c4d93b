/** What may be said of a line or a file, and what becomes of it when more is pushed. */
import { describe, expect, it } from 'vitest';
import { shopWithApp } from './support.ts';

const repo = '/repos/acme/shop';
const ten = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';

async function pullRequest() {
  const shop = await shopWithApp({ pull_requests: 'write', contents: 'write' });
  const head = shop.shop.push('change', { 'src/pay.ts': ten.replace('five', 'FIVE') });
  const pull = shop.shop.openPull('change', { by: 'ann' });
  return { ...shop, pull, head };
}

describe('a review', () => {
  it('puts its comments on lines of the diff, added or not', async () => {
    const { call } = await pullRequest();
    const comments = [
      { path: 'src/pay.ts', line: 5, body: 'Added' },
      { path: 'src/pay.ts', line: 5, side: 'LEFT', body: 'Removed' },
      { path: 'src/pay.ts', line: 8, start_line: 6, body: 'Context' },
    ];
    const review = await call('POST', `${repo}/pulls/1/reviews`, { event: 'COMMENT', comments });
    expect(review).toMatchObject({
      status: 200,
      body: { state: 'COMMENTED', user: { login: 'otesse-guard[bot]' } },
    });
    const { body } = await call('GET', `${repo}/pulls/1/comments`);
    expect(body.map((each: { position: number }) => each.position)).toEqual([5, 4, 8]);
    expect(body[0].diff_hunk).toBe('@@ -2,7 +2,7 @@ one\n two\n three\n four\n-five\n+FIVE');
    expect(body[2]).toMatchObject({ start_line: 6, line: 8, side: 'RIGHT' });
  });

  it('is refused as a whole when one of them is off the diff', async () => {
    const { call } = await pullRequest();
    const good = { path: 'src/pay.ts', line: 5, body: 'Good' };
    const refused = (errors: string[]) => ({
      status: 422,
      body: { message: 'Unprocessable Entity', errors },
    });
    const post = (bad: object) =>
      call('POST', `${repo}/pulls/1/reviews`, {
        event: 'COMMENT',
        comments: [good, { body: 'Bad', ...bad }],
      });
    expect(await post({ path: 'src/pay.ts', line: 1 })).toMatchObject(
      refused(['Line could not be resolved']),
    );
    expect(await post({ path: 'README.md', line: 1 })).toMatchObject(refused(['Path could not be resolved']));
    expect((await call('GET', `${repo}/pulls/1/comments`)).body).toEqual([]);
  });

  it('has a comment on several lines only within one hunk', async () => {
    const { shop, call } = await pullRequest();
    const thirty = Array.from({ length: 30 }, (_, at) => `line ${at + 1}\n`);
    shop.push('main', { 'long.ts': thirty.join('') });
    shop.push('two', { 'long.ts': thirty.with(1, 'first\n').with(28, 'second\n').join('') });
    shop.openPull('two', { by: 'ann' });
    const post = (start_line: number, line: number) => {
      const comments = [{ path: 'long.ts', start_line, line, body: 'These' }];
      return call('POST', `${repo}/pulls/2/reviews`, { event: 'COMMENT', comments });
    };
    expect(await post(2, 4)).toMatchObject({ status: 200 });
    expect(await post(2, 29)).toMatchObject({
      status: 422,
      body: { errors: ['Start line could not be resolved'] },
    });
    expect(await post(4, 4)).toMatchObject({ status: 422 });
  });

  it('is of a commit that the pull request still has', async () => {
    const { shop, head, call } = await pullRequest();
    shop.push('change', { 'src/pay.ts': ten.replace('five', 'cinq') }, { force: true });
    const review = { commit_id: head, event: 'COMMENT', body: 'Late' };
    expect(await call('POST', `${repo}/pulls/1/reviews`, review)).toMatchObject({
      status: 422,
      body: { errors: ['The commitOID is not part of the pull request'] },
    });
  });

  it('is seen by nobody before it is submitted', async () => {
    const { call } = await pullRequest();
    const comments = [{ path: 'src/pay.ts', line: 5, body: 'Pending' }];
    expect((await call('POST', `${repo}/pulls/1/reviews`, { comments })).body.state).toBe('PENDING');
    expect((await call('GET', `${repo}/pulls/1/comments`)).body).toEqual([]);
  });
});

describe('a conversation that is locked', () => {
  it('is closed to an App', async () => {
    const { pull, head, call } = await pullRequest();
    pull.lock();
    const locked = { status: 403, body: { message: 'Unable to create comment because issue is locked.' } };
    const at = { path: 'src/pay.ts', line: 5, body: 'No' };
    expect(await call('POST', `${repo}/issues/1/comments`, { body: 'No' })).toMatchObject(locked);
    const comment = { ...at, commit_id: head };
    expect(await call('POST', `${repo}/pulls/1/comments`, comment)).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'lock prevents review' }] },
    });
    const review = { event: 'COMMENT', comments: [at] };
    expect(await call('POST', `${repo}/pulls/1/reviews`, review)).toMatchObject({
      status: 422,
      body: { errors: ['lock prevents review'] },
    });
    pull.unlock();
    expect(await call('POST', `${repo}/pulls/1/reviews`, review)).toMatchObject({ status: 200 });
  });
});

describe('a comment alone', () => {
  it('may be on a whole file of the diff, and on no other', async () => {
    const { call, head } = await pullRequest();
    const on = (path: string) => ({ path, commit_id: head, subject_type: 'file', body: 'All of it' });
    const answer = await call('POST', `${repo}/pulls/1/comments`, on('src/pay.ts'));
    expect(answer).toMatchObject({ status: 201, body: { subject_type: 'file', line: null } });
    const off = await call('POST', `${repo}/pulls/1/comments`, on('README.md'));
    expect(off).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'pull_request_review_thread.path' }] },
    });
  });

  it('is on a commit of the pull request', async () => {
    const { shop, call } = await pullRequest();
    const on = { path: 'src/pay.ts', line: 5, commit_id: shop.head('main'), body: 'No' };
    expect(await call('POST', `${repo}/pulls/1/comments`, on)).toMatchObject({ status: 422 });
  });
});

it('people edit and delete what an App said', async () => {
  const { pull, call } = await pullRequest();
  const said = (await call('POST', `${repo}/issues/1/comments`, { body: 'Said' })).body.id;
  const comments = [{ path: 'src/pay.ts', line: 5, body: 'Here' }];
  await call('POST', `${repo}/pulls/1/reviews`, { event: 'COMMENT', comments });
  const [{ id }] = (await call('GET', `${repo}/pulls/1/comments`)).body;
  pull.editComment(said, 'ann', 'Not said');
  pull.editComment(id, 'ann', 'Not here');
  expect((await call('GET', `${repo}/issues/comments/${said}`)).body.body).toBe('Not said');
  expect((await call('GET', `${repo}/pulls/comments/${id}`)).body.body).toBe('Not here');
  pull.deleteComment(said, 'ann');
  pull.deleteComment(id, 'ann');
  expect((await call('GET', `${repo}/issues/1/comments`)).body).toEqual([]);
  expect((await call('GET', `${repo}/pulls/1/comments`)).body).toEqual([]);
});

it('of people who are gone only what they said is left', async () => {
  const { github, pull, call } = await pullRequest();
  pull.comment('eve', 'Here');
  pull.commentOn('eve', { path: 'src/pay.ts', subject: 'line', line: 5 }, 'There');
  github.deleteUser('eve');
  const [comment] = (await call('GET', `${repo}/issues/1/comments`)).body;
  expect(comment).toMatchObject({ body: 'Here', user: { login: 'ghost' } });
  expect((await call('GET', `${repo}/pulls/1/comments`)).body).toMatchObject([{ body: 'There', user: null }]);
  const query = `{ repository(owner: "acme", name: "shop") { pullRequest(number: 1) {
    author { login } comments(first: 1) { nodes { body author { login } } } } } }`;
  const { data } = (await call('POST', '/graphql', { query })).body;
  expect(data.repository.pullRequest).toEqual({
    author: { login: 'ann' },
    comments: { nodes: [{ body: 'Here', author: null }] },
  });
});

describe('when more is pushed, a comment', () => {
  it('moves along with its line', async () => {
    const { shop, pull, call } = await pullRequest();
    pull.commentOn('bob', { path: 'src/pay.ts', subject: 'line', line: 5 }, 'Why?');
    shop.push('change', { 'src/pay.ts': `zero\n${ten.replace('five', 'FIVE')}` });
    const [comment] = (await call('GET', `${repo}/pulls/1/comments`)).body;
    expect(comment).toMatchObject({ line: 6, original_line: 5, commit_id: shop.head('change') });
  });

  it('is outdated when its line is gone', async () => {
    const { shop, pull, head, call } = await pullRequest();
    const id = pull.commentOn('bob', { path: 'src/pay.ts', subject: 'line', line: 5 }, 'Why?');
    shop.push('change', { 'src/pay.ts': ten.replace('five', 'cinq') });
    const { body } = await call('GET', `${repo}/pulls/comments/${id}`);
    expect(body).toMatchObject({ line: null, position: null, original_line: 5, commit_id: head });
  });
});

describe('a thread', () => {
  const threads = `query($owner: String!, $name: String!, $number: Int!) {
    repository(owner: $owner, name: $name) { pullRequest(number: $number) { reviewThreads(first: 1) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id isResolved isOutdated path line resolvedBy { login } comments(first: 10) { nodes { databaseId author { login } } } }
    } } }
  }`;
  const resolve =
    'mutation($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
  const variables = { owner: 'acme', name: 'shop', number: 1 };

  it('is listed with its replies, and resolved, over GraphQL', async () => {
    const { pull, call } = await pullRequest();
    const id = pull.commentOn('bob', { path: 'src/pay.ts', subject: 'line', line: 5 }, 'Why?');
    const answer = await call('POST', `${repo}/pulls/1/comments/${id}/replies`, { body: 'Because' });
    expect(answer.body.in_reply_to_id).toBe(id);
    pull.commentOn('bob', { path: 'src/pay.ts', subject: 'file' }, 'And all of it');
    const { data } = (await call('POST', '/graphql', { query: threads, variables })).body;
    const { nodes, pageInfo, totalCount } = data.repository.pullRequest.reviewThreads;
    expect(totalCount).toBe(2);
    expect(pageInfo.hasNextPage).toBe(true);
    expect(nodes[0]).toMatchObject({ isResolved: false, isOutdated: false, path: 'src/pay.ts', line: 5 });
    expect(nodes[0].comments.nodes).toEqual([
      { databaseId: id, author: { login: 'bob' } },
      { databaseId: answer.body.id, author: { login: 'otesse-guard' } },
    ]);
    const resolved = await call('POST', '/graphql', { query: resolve, variables: { id: nodes[0].id } });
    expect(resolved.body).toEqual({ data: { resolveReviewThread: { thread: { isResolved: true } } } });
  });

  it('is resolved by nobody who may not write contents', async () => {
    const { github, shop, call } = await shopWithApp({ pull_requests: 'write', contents: 'read' });
    shop.push('change', { 'new.ts': 'new\n' });
    const pull = shop.openPull('change', { by: 'ann' });
    pull.commentOn('bob', { path: 'new.ts', subject: 'line', line: 1 }, 'Why?');
    const { data } = (await call('POST', '/graphql', { query: threads, variables })).body;
    const { id } = data.repository.pullRequest.reviewThreads.nodes[0];
    const { body } = await call('POST', '/graphql', { query: resolve, variables: { id } });
    expect(body.errors).toMatchObject([
      { type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
    ]);
    expect(github.problems.take()).toEqual(['graphql: the installation lacks contents: write']);
  });

  it('is asked for in the words of the schema', async () => {
    const { github, call } = await pullRequest();
    const query = '{ repository(owner: "acme", name: "shop") { stars } }';
    expect((await call('POST', '/graphql', { query })).body.errors).toHaveLength(1);
    expect(github.problems.take()).toEqual([expect.stringContaining('Cannot query field "stars"')]);
  });
});
