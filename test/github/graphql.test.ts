/** What is asked over GraphQL: objects of git, a pull request and its conversation, and where the limits are. */
import { describe, expect, it } from 'vitest';
import { shopWithApp } from './support.ts';

const permissions = { contents: 'write', pull_requests: 'write', checks: 'write' } as const;

async function shop(granted: Record<string, 'read' | 'write'> = permissions) {
  const shop = await shopWithApp(granted);
  const ask = async (query: string, variables: object = {}) =>
    (await shop.call('POST', '/graphql', { query, variables })).body;
  return { ...shop, ask };
}

const inShop = (fields: string) => `{ repository(owner: "acme", name: "shop") { ${fields} } }`;

describe('an object', () => {
  it('is found by its id or by an expression, many in one query', async () => {
    const { shop: repository, ask } = await shop();
    const commit = repository.push('main', { 'src/a.ts': 'a\n', 'logo.png': Buffer.from([1, 0, 2]) });
    const { data, errors } = await ask(`{
      one: repository(owner: "acme", name: "shop") {
        defaultBranchRef { name prefix target { oid ... on Commit { message tree { oid } } } }
        text: object(expression: "main:src/a.ts") { __typename ... on Blob { oid text isBinary isTruncated byteSize } }
        binary: object(expression: "${commit}:logo.png") { ... on Blob { text isBinary byteSize } }
        folder: object(expression: "HEAD:src") { ... on Tree { entries { name path type mode object { oid } } } }
        commit: object(oid: "${commit}") { __typename ... on Commit { file(path: "src/a.ts") { path oid } } }
        missing: object(expression: "main:none.ts") { oid }
        nobody: object(oid: "${'0'.repeat(40)}") { oid }
      }
      two: repository(owner: "acme", name: "shop") { nameWithOwner isPrivate owner { login } }
    }`);
    expect(errors).toBeUndefined();
    const blob = '78981922613b2afb6025042ff6bd878ac1994e85';
    expect(data.one).toMatchObject({
      defaultBranchRef: { name: 'main', prefix: 'refs/heads/', target: { oid: commit, message: 'Change' } },
      text: { __typename: 'Blob', oid: blob, text: 'a\n', isBinary: false, isTruncated: false, byteSize: 2 },
      binary: { text: null, isBinary: true, byteSize: 3 },
      commit: { __typename: 'Commit', file: { path: 'src/a.ts', oid: blob } },
      missing: null,
      nobody: null,
    });
    const [first] = data.one.folder.entries;
    expect(first).toEqual({
      name: 'a.ts',
      path: 'a.ts',
      type: 'blob',
      mode: 0o100644,
      object: { oid: blob },
    });
    expect(data.two).toEqual({ nameWithOwner: 'acme/shop', isPrivate: true, owner: { login: 'acme' } });
  });

  it('is cut where it is long, and is UTF-8 whatever it was', async () => {
    const { shop: repository, github, ask } = await shop();
    repository.push('main', {
      'long.txt': 'x'.repeat(512_001),
      'latin.txt': Buffer.from('caf\xe9', 'latin1'),
    });
    const { data } = await ask(
      inShop(`long: object(expression: "main:long.txt") { ... on Blob { text isTruncated isBinary byteSize } }
              latin: object(expression: "main:latin.txt") { ... on Blob { text byteSize } }`),
    );
    const { text, ...long } = data.repository.long;
    expect(text).toHaveLength(512_000);
    expect(long).toEqual({ isTruncated: true, isBinary: null, byteSize: 512_001 });
    expect(data.repository.latin).toEqual({ text: 'café', byteSize: 4 });
    github.cutTexts(3);
    const short = await ask(
      inShop('object(expression: "main:latin.txt") { ... on Blob { text isTruncated } }'),
    );
    expect(short.data.repository.object).toEqual({ text: 'caf', isTruncated: true });
  });

  it('is given to nobody who may not read contents', async () => {
    const { github, ask } = await shop({ pull_requests: 'read' });
    const { data, errors } = await ask(inShop('name object(expression: "HEAD") { oid }'));
    expect(data).toEqual({ repository: { name: 'shop', object: null } });
    expect(errors).toEqual([
      {
        type: 'FORBIDDEN',
        path: ['repository', 'object'],
        extensions: { saml_failure: false },
        locations: [{ line: 1, column: 50 }],
        message: 'Resource not accessible by integration',
      },
    ]);
    expect(github.problems.take()).toEqual(['graphql: the installation lacks contents: read']);
  });
});

describe('a pull request', () => {
  const everything = inShop(`pullRequest(number: 1) {
    number title body state isDraft isCrossRepository merged headRefOid headRefName baseRefOid baseRefName updatedAt
    author { login } headRepository { nameWithOwner databaseId } fullDatabaseId viewerDidAuthor
    comments(first: 10) { nodes { id fullDatabaseId viewerDidAuthor viewerCanUpdate author { login __typename } body } }
    reviewThreads(first: 10) { nodes { isResolved isOutdated subjectType path line originalLine startLine viewerCanResolve
      comments(first: 10) { nodes { databaseId viewerDidAuthor author { login } body replyTo { databaseId } } } } }
    commits(last: 1) { totalCount nodes { commit { oid } } }
  }`);

  it('comes with its conversation', async () => {
    const { shop: repository, call, ask } = await shop();
    const head = repository.push('change', { 'new.ts': 'one\ntwo\nthree\n' });
    const pull = repository.openPull('change', { by: 'ann', title: 'New', draft: true });
    const by = pull.comment('bob', 'Hello');
    await call('POST', '/repos/acme/shop/issues/1/comments', { body: 'From an App' });
    const file = { path: 'new.ts', subject_type: 'file', commit_id: head, body: 'All of it' };
    const said = (await call('POST', '/repos/acme/shop/pulls/1/comments', file)).body.id;
    pull.reply('ann', said, 'Why?');
    const { data, errors } = await ask(everything);
    expect(errors).toBeUndefined();
    const { comments, reviewThreads, ...rest } = data.repository.pullRequest;
    expect(rest).toMatchObject({
      title: 'New',
      body: '',
      state: 'OPEN',
      isDraft: true,
      isCrossRepository: false,
      headRefOid: head,
      headRefName: 'change',
      baseRefName: 'main',
      author: { login: 'ann' },
      headRepository: { nameWithOwner: 'acme/shop', databaseId: repository.id },
      commits: { totalCount: 1, nodes: [{ commit: { oid: head } }] },
    });
    expect(comments.nodes).toMatchObject([
      { fullDatabaseId: String(by), viewerDidAuthor: false, author: { login: 'bob', __typename: 'User' } },
      { viewerDidAuthor: true, author: { login: 'otesse-guard', __typename: 'Bot' }, body: 'From an App' },
    ]);
    expect(reviewThreads.nodes).toMatchObject([
      {
        isResolved: false,
        subjectType: 'FILE',
        line: null,
        viewerCanResolve: true,
        comments: {
          nodes: [
            { databaseId: said, viewerDidAuthor: true, replyTo: null },
            { viewerDidAuthor: false, author: { login: 'ann' }, replyTo: { databaseId: said } },
          ],
        },
      },
    ]);
  });

  it('from a fork that is gone has no head repository', async () => {
    const { shop: repository, ask } = await shop();
    const fork = repository.fork('eve');
    fork.push('change', { 'new.ts': 'new\n' });
    repository.openPull('change', { from: fork });
    fork.delete();
    const { data } = await ask(everything);
    expect(data.repository.pullRequest).toMatchObject({ isCrossRepository: true, headRepository: null });
  });

  it('that is not there is said not to be', async () => {
    const { ask } = await shop();
    expect(await ask(inShop('pullRequest(number: 7) { title }'))).toMatchObject({
      data: { repository: { pullRequest: null } },
      errors: [{ type: 'NOT_FOUND', path: ['repository', 'pullRequest'] }],
    });
    expect(await ask('{ repository(owner: "acme", name: "none") { name } }')).toMatchObject({
      data: { repository: null },
      errors: [
        { type: 'NOT_FOUND', message: "Could not resolve to a Repository with the name 'acme/none'." },
      ],
    });
  });

  it('has checks, for whoever may read them', async () => {
    const { shop: repository, app, installation, github, call, ask } = await shop();
    const head = repository.push('change', { 'new.ts': 'new\n' });
    const run = { name: 'guard', head_sha: head, external_id: 'x', conclusion: 'failure' };
    await call('POST', '/repos/acme/shop/check-runs', run);
    await call('POST', '/repos/acme/shop/check-runs', { ...run, conclusion: 'success' });
    await call('POST', '/repos/acme/shop/check-runs', { ...run, name: 'other' });
    const checks = (filter: string) =>
      inShop(`object(expression: "${head}") { ... on Commit {
        checkSuites(first: 5, filterBy: { appId: ${app.id}, checkName: "guard" }) { nodes { app { slug } status
          checkRuns(first: 9, filterBy: { checkName: "guard" ${filter} }) { nodes { name conclusion status externalId } } } } } }`);
    const all = (await ask(checks(''))).data.repository.object.checkSuites.nodes;
    expect(all).toMatchObject([{ app: { slug: 'otesse-guard' }, status: 'COMPLETED' }]);
    expect(all[0].checkRuns.nodes).toHaveLength(2);
    const [latest] = (await ask(checks('checkType: LATEST'))).data.repository.object.checkSuites.nodes;
    expect(latest.checkRuns.nodes).toEqual([
      { name: 'guard', conclusion: 'SUCCESS', status: 'COMPLETED', externalId: 'x' },
    ]);

    installation.state.permissions = { metadata: 'read', contents: 'read' };
    for (const token of github.server.state.tokens.values())
      token.permissions = installation.state.permissions;
    expect((await ask(checks(''))).errors).toMatchObject([
      { type: 'FORBIDDEN', path: ['repository', 'object', 'checkSuites'] },
    ]);
    expect(github.problems.take()).toEqual(['graphql: the installation lacks checks: read']);
  });

  it('lags like any read', async () => {
    const { github, shop: repository, ask } = await shop();
    const lag = github.lag({ operations: ['graphql'] });
    repository.push('change', { 'new.ts': 'new\n' });
    repository.openPull('change', { by: 'ann' });
    expect((await ask(everything)).errors).toMatchObject([{ type: 'NOT_FOUND' }]);
    lag.catchUp();
    expect((await ask(everything)).errors).toBeUndefined();
  });
});

it('nothing is changed in a repository that is archived', async () => {
  const { shop: repository, ask } = await shop();
  repository.push('change', { 'new.ts': 'new\n' });
  repository.openPull('change', { by: 'ann' }).comment('bob', 'Hello');
  repository.archive();
  const id = 'pullRequest(number: 1) { comments(first: 1) { nodes { id } } }';
  const [comment] = (await ask(inShop(id))).data.repository.pullRequest.comments.nodes;
  const edit = `mutation($id: ID!) { updateIssueComment(input: { id: $id, body: "Bye" }) { clientMutationId } }`;
  expect(await ask(edit, comment)).toMatchObject({
    data: { updateIssueComment: null },
    errors: [{ message: 'Repository was archived so is read-only.' }],
  });
});

it('a comment is edited by its id', async () => {
  const { shop: repository, ask } = await shop();
  repository.push('change', { 'new.ts': 'new\n' });
  const pull = repository.openPull('change', { by: 'ann' });
  pull.comment('bob', 'Hello');
  const comments = 'pullRequest(number: 1) { comments(first: 1) { nodes { id } } }';
  const [{ id }] = (await ask(inShop(comments))).data.repository.pullRequest.comments.nodes;
  const edit = `mutation($id: ID!) { updateIssueComment(input: { id: $id, body: "Bye" }) { issueComment { body } } }`;
  expect((await ask(edit, { id })).data).toEqual({ updateIssueComment: { issueComment: { body: 'Bye' } } });
  expect((await ask(`{ node(id: "${id}") { ... on IssueComment { body } } }`)).data.node.body).toBe('Bye');
});

describe('a query', () => {
  const threads = (first: string) => `pullRequest(number: 1) { reviewThreads${first} { totalCount } }`;

  it('says how much of each connection it wants', async () => {
    const { github, ask } = await shop();
    expect((await ask(inShop(threads('')))).errors).toMatchObject([
      { type: 'MISSING_PAGINATION_BOUNDARIES' },
    ]);
    expect((await ask(inShop(threads('(first: 101)')))).errors).toMatchObject([
      { type: 'EXCESSIVE_PAGINATION' },
    ]);
    expect(github.problems.take()).toHaveLength(2);
  });

  it('may not want more than half a million nodes', async () => {
    const { github, ask } = await shop();
    const runs = 'checkSuites(first: 100) { nodes { checkRuns(first: 100) { totalCount } } }';
    const many = Array.from(
      { length: 50 },
      (_, at) => `c${at}: object(expression: "HEAD") { ... on Commit { ${runs} } }`,
    );
    const { data, errors } = await ask(inShop(many.join(' ')));
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        type: 'MAX_NODE_LIMIT_EXCEEDED',
        message:
          'This query requests up to 505,000 possible nodes which exceeds the maximum limit of 500,000.',
      },
    ]);
    expect(github.problems.take()).toHaveLength(1);
  });

  it('costs points of their own, and is answered 200 when there are none left', async () => {
    const { installation, call, ask } = await shop();
    const { data } = await ask('{ rateLimit { cost used remaining limit nodeCount } }');
    expect(data.rateLimit).toEqual({ cost: 1, used: 1, remaining: 4999, limit: 5000, nodeCount: 0 });
    installation.leave(0, 'points');
    const answer = await call('POST', '/graphql', { query: '{ viewer { login } }' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(answer.body).toMatchObject({ errors: [{ type: 'RATE_LIMIT' }] });
    expect((await call('GET', '/repos/acme/shop')).status).toBe(200);
  });

  it('finds each node by its id, and says which are not there', async () => {
    const { ask } = await shop();
    const { id } = (await ask(inShop('id'))).data.repository;
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await ask(query, { ids: [id, 'R_none'] })).toMatchObject({
      data: { nodes: [{ id }, null] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 1] }],
    });
  });

  it('needs contents for a commit, by whatever way', async () => {
    const { github, shop: repository, ask } = await shop({ pull_requests: 'read' });
    repository.push('change', { 'new.ts': 'new\n' });
    repository.openPull('change', { by: 'ann' });
    const query = inShop('pullRequest(number: 1) { title commits(last: 1) { nodes { commit { oid } } } }');
    expect(await ask(query)).toMatchObject({
      data: { repository: { pullRequest: { title: 'change', commits: { nodes: [null] } } } },
      errors: [{ type: 'FORBIDDEN', path: ['repository', 'pullRequest', 'commits', 'nodes', 0] }],
    });
    expect(github.problems.take()).toEqual(['graphql: the installation lacks contents: read']);
  });

  it('names at most a hundred nodes', async () => {
    const { ask } = await shop();
    const ids = Array.from({ length: 101 }, () => 'R_MQ');
    const { errors } = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(errors).toMatchObject([{ type: 'ARGUMENT_LIMIT' }]);
  });

  it('finds a repository by the name that it had', async () => {
    const { shop: repository, ask } = await shop();
    repository.rename('store');
    expect((await ask(inShop('name'))).data.repository.name).toBe('store');
    const still = '{ repository(owner: "acme", name: "shop", followRenames: false) { name } }';
    expect((await ask(still)).errors).toMatchObject([{ type: 'NOT_FOUND' }]);
  });
});
