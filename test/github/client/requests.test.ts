/** What is asked again, what is not, and what a failure is called. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ApiError, connect } from '../../../src/github/index.ts';
import { secondaryLimit } from '../index.ts';
import { connected, repository } from './support.ts';

const issues = 'GET /repos/{owner}/{repo}/issues';
const newIssue = 'POST /repos/{owner}/{repo}/issues';

const failureOf = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => expect.unreachable('it did not fail'),
    (error) => {
      expect(error).toBeInstanceOf(ApiError);
      return error as ApiError;
    },
  );

describe('a read', () => {
  it('is repeated when GitHub fails, later each time', async () => {
    const { github, api, waited } = await connected();
    github.faults.next('issues/list-for-repo', { status: 502 });
    github.faults.next('issues/list-for-repo', { cut: true });
    expect((await api.request(issues, repository)).data).toEqual([]);
    expect(waited).toEqual([1, 4]);
  });

  it('is given up after the fourth time', async () => {
    const { github, api } = await connected();
    github.faults.next('issues/list-for-repo', { status: 500 }, 4);
    const error = await failureOf(api.request(issues, repository));
    expect(error).toMatchObject({ problem: 'broken', status: 500, isFinal: true });
  });

  it('by GraphQL is one too', async () => {
    const { github, api, waited } = await connected();
    github.faults.next('graphql', { status: 502 });
    expect(await api.graphql('{ viewer { login } }', {})).toEqual({ viewer: { login: 'otesse-guard[bot]' } });
    expect(waited).toEqual([1]);
  });

  it('that GitHub does not answer in time is repeated', async () => {
    const { github, api, asked } = await connected(undefined, { timeout: 50 });
    const slow = github.faults.hold('issues/list-for-repo');
    expect((await api.request(issues, repository)).data).toEqual([]);
    slow.release();
    expect(asked('issues/list-for-repo')).toBe(2);
  });

  it('finds a repository that has another name now', async () => {
    const { shop, api } = await connected();
    shop.rename('store', 'ann');
    expect((await api.request('GET /repos/{owner}/{repo}', repository)).data.name).toBe('store');
  });
});

describe('a write', () => {
  const titled = { ...repository, title: 'A' };

  it('that was answered 500 and has landed is not repeated', async () => {
    const { github, api, asked, waited } = await connected();
    github.faults.next('issues/create', { status: 500, landed: true });
    const error = await failureOf(api.request(newIssue, titled));
    expect(error).toMatchObject({ problem: 'unknown-outcome', status: 500, isFinal: false });
    expect((await api.request(issues, repository)).data).toMatchObject([{ title: 'A' }]);
    expect(asked('issues/create')).toBe(1);
    expect(waited).toEqual([]);
  });

  it.each([{ cut: true }, { cut: true, landed: true }, { status: 502 }])(
    'whose answer is lost is not repeated: %o',
    async (fault) => {
      const { github, api, asked } = await connected();
      github.faults.next('issues/create', fault);
      expect(await failureOf(api.request(newIssue, titled))).toMatchObject({ problem: 'unknown-outcome' });
      expect(asked('issues/create')).toBe(1);
    },
  );

  it('by GraphQL is none to be repeated either', async () => {
    const { github, api } = await connected();
    github.faults.next('graphql', { status: 502 });
    const mutation =
      'mutation($id: ID!) { resolveReviewThread(input: { threadId: $id }) { clientMutationId } }';
    const error = await failureOf(api.graphql(mutation, { id: 'x' }));
    expect(error).toMatchObject({ problem: 'unknown-outcome' });
  });

  it('that GitHub has refused to carry out yet is made again', async () => {
    const { github, api, asked, waited } = await connected();
    github.faults.next('issues/create', secondaryLimit({ retryAfter: 7 }));
    expect((await api.request(newIssue, titled)).status).toBe(201);
    expect(asked('issues/create')).toBe(2);
    expect(waited).toEqual([7]);
  });

  it('that was never sent is made again', async () => {
    const waited: number[] = [];
    const server = createServer();
    const baseUrl = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const api = connect('a-token', {
      baseUrl,
      wait: async (seconds) => waited.push(seconds),
    });
    expect(await failureOf(api.request(newIssue, titled))).toMatchObject({ problem: 'unreachable' });
    expect(waited).toEqual([1, 4, 9]);
  });
});

describe('what GitHub refuses', () => {
  it.each([
    ['missing', 'GET /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: 9 }, 404],
    ['invalid', newIssue, { title: 'A', body: 'x'.repeat(70_000) }, 422],
  ] as const)('is %s: %s', async (problem, route, more, status) => {
    const { api, waited } = await connected();
    const error = await failureOf(api.request(route as typeof newIssue, { ...repository, ...more } as never));
    expect(error).toMatchObject({ problem, status, isFinal: false });
    expect(waited).toEqual([]);
  });

  it('for want of a permission names it', async () => {
    const { github, api } = await connected({ contents: 'read' });
    const error = await failureOf(api.request(newIssue, { ...repository, title: 'A' }));
    expect(error).toMatchObject({ problem: 'refused', status: 403 });
    expect(error.message).toContain('the token needs issues: write');
    expect(github.problems.take()).toHaveLength(1);
    expect(api.permissions).toMatchObject({ contents: 'read' });
    expect(api.permissions).not.toHaveProperty('issues');
  });

  it('quotes nothing of the answer', async () => {
    const { github, api } = await connected();
    github.faults.next('issues/list-for-repo', { status: 418, message: 'hunter2' });
    const error = await failureOf(api.request(issues, repository));
    expect(JSON.stringify([error.message, error.stack, error.cause, { ...error }])).not.toContain('hunter2');
  });
});

it('figures are told of every call, and nothing of what was said', async () => {
  const { github, api, calls } = await connected();
  github.faults.next('issues/list-for-repo', { status: 502 });
  await api.request(issues, repository);
  expect(calls.map(({ route, status }) => [route, status])).toEqual([
    ['POST /app/installations/{installation_id}/access_tokens', 201],
    [issues, 502],
    [issues, 200],
  ]);
  expect(calls[2]!.remaining).toBe(4999);
  expect(calls[2]!.resetAt! - Date.now()).toBeGreaterThan(3_500_000);
  expect(Object.keys(calls[2]!).sort()).toEqual(['ms', 'remaining', 'resetAt', 'route', 'status']);
});

it('no more requests are under way than are allowed', async () => {
  const { github, api, asked } = await connected(undefined, { atOnce: 3 });
  const slow = Array.from({ length: 3 }, () => github.faults.hold('issues/list-for-repo'));
  const all = Array.from({ length: 8 }, () => api.request(issues, repository));
  await Promise.all(slow.map(({ reached }) => reached));
  expect(asked('issues/list-for-repo')).toBe(3);
  for (const { release } of slow) release();
  await Promise.all(all);
  expect(asked('issues/list-for-repo')).toBe(8);
});

it('an answer that was cut is none', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    if (asked++ > 0) return response.end('[]');
    response.setHeader('content-length', 100);
    response.write('[{"title":');
    return setTimeout(() => response.destroy(), 20);
  });
  const baseUrl = await listening(server);
  onTestFinished(() => void server.close());
  const api = connect('a-token', { baseUrl, wait: async () => undefined });
  expect((await api.request(issues, repository)).data).toEqual([]);
  expect(asked).toBe(2);
});

it('GraphQL of an Enterprise Server stands beside its REST', async () => {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url!);
    response.setHeader('content-type', 'application/json').end('{"data":{}}');
  });
  const baseUrl = `${await listening(server)}/api/v3`;
  onTestFinished(() => void server.close());
  const api = connect('a-token', { baseUrl });
  await api.graphql('{ viewer { login } }', {});
  await api.request('GET /rate_limit', {});
  expect(paths).toEqual(['/api/graphql', '/api/v3/rate_limit']);
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
