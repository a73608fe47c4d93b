/** Faults, on demand. */
import { expect, it } from 'vitest';
import { graphqlTimeout, notYet, secondaryLimit } from './index.ts';
import { caller, shopWithApp, tokenOf } from './support.ts';

const repo = '/repos/acme/shop';
const permissions = { contents: 'read', issues: 'write', pull_requests: 'write' } as const;

it('a request fails, and the next one does not', async () => {
  const { github, call } = await shopWithApp(permissions);
  github.faults.next('issues/create', { status: 502 });
  expect(await call('POST', `${repo}/issues`, { title: 'A' })).toMatchObject({ status: 502 });
  expect(await call('POST', `${repo}/issues`, { title: 'A' })).toMatchObject({ status: 201 });
  expect((await call('GET', `${repo}/issues`)).body).toHaveLength(1);
});

it('a request is answered 500 and has landed all the same', async () => {
  const { github, call } = await shopWithApp(permissions);
  github.faults.next('issues/create', { status: 500, landed: true });
  expect(await call('POST', `${repo}/issues`, { title: 'A' })).toMatchObject({ status: 500 });
  expect((await call('GET', `${repo}/issues`)).body).toMatchObject([{ title: 'A' }]);
});

it('a connection is cut, before or after', async () => {
  const { github, call } = await shopWithApp(permissions);
  github.faults.next('issues/create', { cut: true });
  await expect(call('POST', `${repo}/issues`, { title: 'Before' })).rejects.toThrow();
  github.faults.next('issues/create', { cut: true, landed: true });
  await expect(call('POST', `${repo}/issues`, { title: 'After' })).rejects.toThrow();
  expect((await call('GET', `${repo}/issues`)).body).toMatchObject([{ title: 'After' }]);
});

it('a secondary rate limit says when to come back, or does not', async () => {
  const { github, call } = await shopWithApp(permissions);
  github.faults.next('pulls/list', secondaryLimit({ retryAfter: 60 }));
  const told = await call('GET', `${repo}/pulls`);
  expect(told.status).toBe(403);
  expect(told.headers.get('retry-after')).toBe('60');
  github.faults.next('pulls/list', secondaryLimit({ status: 429 }));
  const silent = await call('GET', `${repo}/pulls`);
  expect(silent).toMatchObject({
    status: 429,
    body: { message: expect.stringContaining('secondary rate limit') },
  });
  expect(silent.headers.get('retry-after')).toBeNull();
});

it('what makes content is limited to 80 requests a minute, where a test asks for it', async () => {
  let now = Date.parse('2026-11-24T12:00:00Z');
  const { github, call } = await shopWithApp(permissions, { now: () => now });
  github.limitContent();
  const create = () => call('POST', `${repo}/issues`, { title: 'A' });
  for (let made = 0; made < 80; made++) expect((await create()).status).toBe(201);
  const refused = await create();
  expect(refused.status).toBe(403);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect((await call('GET', `${repo}/issues`)).status).toBe(200);
  now += 60_000;
  expect((await create()).status).toBe(201);
});

it('a hundred requests at once are taken, and no more', async () => {
  const { github, call } = await shopWithApp(permissions);
  const slow = Array.from({ length: 100 }, () => github.faults.hold('pulls/list'));
  const answers = slow.map(() => call('GET', `${repo}/pulls`));
  await Promise.all(slow.map(({ reached }) => reached));
  expect(await call('GET', repo)).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('secondary') },
  });
  for (const { release } of slow) release();
  for (const answer of answers) expect(await answer).toMatchObject({ status: 200 });
});

it('an answer waits until it is released', async () => {
  const { github, call } = await shopWithApp(permissions);
  const slow = github.faults.hold('pulls/list');
  let answered = false;
  const answer = call('GET', `${repo}/pulls`).finally(() => (answered = true));
  await slow.reached;
  expect(await call('GET', `${repo}/issues`)).toMatchObject({ status: 200 });
  expect(answered).toBe(false);
  slow.release();
  expect(await answer).toMatchObject({ status: 200 });
});

it('many requests go wrong, in ways that a seed says', async () => {
  const { github, call } = await shopWithApp(permissions);
  const outcomes = async (seed: number) => {
    github.faults.storm({ percent: 40, seed });
    const statuses: number[] = [];
    for (let asked = 0; asked < 40; asked++) {
      const create = call('POST', `${repo}/issues`, { title: 'A' });
      statuses.push(await create.then(({ status }) => status).catch(() => 0));
    }
    github.faults.storm({ percent: 0 });
    return statuses;
  };
  const first = await outcomes(7);
  const { body: issues } = await call('GET', `${repo}/issues?per_page=100`);
  expect(new Set(first)).toEqual(new Set([0, 201, 429, 500, 502]));
  expect(issues.length).toBeGreaterThan(first.filter((status) => status === 201).length);
  expect(await outcomes(7)).toEqual(first);
});

it('an answer waits while what it answers is there already', async () => {
  const { github, call } = await shopWithApp(permissions);
  const made = github.faults.hold('issues/create', { landed: true });
  const answer = call('POST', `${repo}/issues`, { title: 'A' });
  await made.reached;
  expect((await call('GET', `${repo}/issues`)).body).toHaveLength(1);
  made.release();
  expect(await answer).toMatchObject({ status: 201 });
});

it('a token runs out in the middle of the work, and the next one is not known at once', async () => {
  let now = Date.parse('2026-11-24T12:00:00Z');
  const { github, app, installation, call } = await shopWithApp(permissions, { now: () => now });
  installation.expireTokens({ after: 1 });
  expect(await call('GET', repo)).toMatchObject({ status: 200 });
  expect(await call('GET', repo)).toMatchObject({ status: 401, body: { message: 'Bad credentials' } });
  installation.delayNewTokens(2_000);
  const next = caller(github.url, await tokenOf(github, app.jwt(), installation.id));
  expect(await next('GET', repo)).toMatchObject({ status: 401 });
  now += 2_000;
  expect(await next('GET', repo)).toMatchObject({ status: 200 });
});

it("GitHub's clock is not this machine's", async () => {
  const { github, app, call } = await shopWithApp(permissions);
  const jwt = app.jwt();
  github.moveClock(-120_000);
  expect(await caller(github.url, jwt)('GET', '/app')).toMatchObject({ status: 401 });
  const date = Date.parse((await call('GET', repo)).headers.get('date')!);
  expect(date).toBeLessThan(Date.now() - 110_000);
});

it('what a webhook named may not be there yet', async () => {
  const { github, shop, call } = await shopWithApp(permissions);
  github.faults.next('repos/get-commit', notYet());
  expect(await call('GET', `${repo}/commits/${shop.head()}`)).toMatchObject({ status: 404 });
  expect(await call('GET', `${repo}/commits/${shop.head()}`)).toMatchObject({ status: 200 });
});

it('GraphQL has the same faults', async () => {
  const { github, call } = await shopWithApp(permissions);
  github.faults.next('graphql', graphqlTimeout());
  const query = '{ viewer { login } }';
  expect(await call('POST', '/graphql', { query })).toMatchObject({
    status: 502,
    body: { data: null },
  });
  expect((await call('POST', '/graphql', { query })).body.data.viewer.login).toBe('otesse-guard[bot]');
});

it('reads lag behind what was announced, and catch up', async () => {
  const { github, shop, call } = await shopWithApp(permissions);
  const lag = github.lag();
  shop.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { by: 'ann' });
  expect(await call('GET', `${repo}/pulls/1`)).toMatchObject({ status: 404 });
  expect(await call('GET', `${repo}/contents/new.ts?ref=change`)).toMatchObject({ status: 404 });
  lag.catchUp();
  expect(await call('GET', `${repo}/pulls/1`)).toMatchObject({ status: 200 });
});

it('reads lag for some time', async () => {
  const { github, shop, call } = await shopWithApp(permissions);
  github.lag({ milliseconds: 100 });
  shop.openIssue('ann', 'Something');
  expect(await call('GET', `${repo}/issues/1`)).toMatchObject({ status: 404 });
  await expect.poll(async () => (await call('GET', `${repo}/issues/1`)).status).toBe(200);
});

it('some reads lag, and for a number of times', async () => {
  const { github, shop, call } = await shopWithApp(permissions);
  shop.openIssue('ann', 'Something');
  github.lag({ operations: ['issues/list-comments'], reads: 1 });
  await call('POST', `${repo}/issues/1/comments`, { body: 'Here' });
  expect((await call('GET', `${repo}/issues/1`)).body.comments).toBe(1);
  expect((await call('GET', `${repo}/issues/1/comments`)).body).toHaveLength(0);
  expect((await call('GET', `${repo}/issues/1/comments`)).body).toHaveLength(1);
});
