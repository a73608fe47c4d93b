/** Who the client is: an App's JWT by two clocks, tokens that run out or are not known yet. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect, connectApp } from '../../../src/github/index.ts';
import { connected, repository } from './support.ts';

const route = 'GET /repos/{owner}/{repo}';
const newToken = 'apps/create-installation-access-token';

describe('an installation’s token', () => {
  it('is asked for once by all', async () => {
    const { connection, installation, asked } = await connected();
    await Promise.all(Array.from({ length: 5 }, () => connection.installation(installation.id)));
    expect(asked(newToken)).toBe(1);
  });

  it('is renewed before it runs out', async () => {
    let now = Date.parse('2026-11-24T12:00:00Z');
    const { api, asked } = await connected(undefined, { now: () => now, theirs: () => now });
    now += 54 * 60_000;
    await api.request(route, repository);
    expect(asked(newToken)).toBe(1);
    now += 2 * 60_000;
    await api.request(route, repository);
    expect(asked(newToken)).toBe(2);
  });

  it('that runs out in the midst of work is renewed, once for all', async () => {
    let now = Date.parse('2026-11-24T12:00:00Z');
    const { api, installation, asked, waited } = await connected(undefined, {
      now: () => now,
      theirs: () => now,
    });
    await api.request(route, repository);
    now += 20_000;
    installation.expireTokens();
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.request(route, repository)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(asked(newToken)).toBe(2);
    expect(waited).toEqual([]);
  });

  it('that is new and not known everywhere is shown again after a moment', async () => {
    const { api, installation, asked, waited } = await connected();
    installation.refuseTokens(2);
    expect((await api.request(route, repository)).status).toBe(200);
    expect(waited).toEqual([1, 2]);
    expect(asked(newToken)).toBe(1);
  });

  it('whose successor is not known everywhere either is the same', async () => {
    let now = Date.now();
    const { api, installation, waited } = await connected(undefined, { now: () => now });
    await api.request(route, repository);
    now += 60_000;
    installation.expireTokens();
    installation.refuseNewTokens();
    expect((await api.request(route, repository)).status).toBe(200);
    expect(waited).toHaveLength(1);
  });

  it('that stays refused ends it', async () => {
    const { api, installation } = await connected();
    installation.refuseTokens(9);
    await expect(api.request(route, repository)).rejects.toMatchObject({ problem: 'refused', status: 401 });
  });

  it('is asked for again where GitHub failed to give one', async () => {
    const { github, connection, app, asked } = await connected();
    github.faults.next(newToken, { status: 502, landed: true });
    github.organization('other');
    const other = app.install('other');
    expect((await connection.installation(other.id)).permissions).toMatchObject({ contents: 'read' });
    expect(asked(newToken)).toBe(3);
  });

  it('is not given to those who are suspended or gone', async () => {
    const { github, connection, app } = await connected();
    github.organization('other');
    const other = app.install('other');
    other.suspend();
    await expect(connection.installation(other.id)).rejects.toMatchObject({
      problem: 'refused',
      status: 403,
    });
    other.uninstall();
    await expect(connection.installation(other.id)).rejects.toMatchObject({
      problem: 'missing',
      status: 404,
    });
  });

  it('brings permissions that were accepted since', async () => {
    let now = Date.now();
    const { api, installation } = await connected(undefined, { now: () => now });
    installation.acceptPermissions({ contents: 'write' });
    expect(api.permissions).toMatchObject({ contents: 'read' });
    now += 60_000;
    installation.expireTokens();
    await api.request(route, repository);
    expect(api.permissions).toMatchObject({ contents: 'write' });
  });
});

describe('an App’s clock', () => {
  it.each([
    [-3_600, 1],
    [-300, 0],
    [300, 1],
    [86_400, 1],
  ])('may be wrong by %i seconds', async (seconds, refusals) => {
    const theirs = Date.parse('2026-11-24T12:00:00Z');
    const ours = theirs + seconds * 1_000;
    const { api, connection, calls, asked } = await connected(undefined, {
      now: () => ours,
      theirs: () => theirs,
    });
    expect((await api.request(route, repository)).status).toBe(200);
    expect((await connection.self.request('GET /app/installations', {})).data).toHaveLength(1);
    // It was learned at the first refusal, and an hour's token is not taken for one that has run out.
    expect(calls.filter(({ status }) => status === 401)).toHaveLength(refusals);
    expect(asked(newToken)).toBe(refusals + 1);
    expect(calls.at(-2)!.resetAt).toBe(ours + 3_600_000);
  });
});

describe('a key', () => {
  it('that is another App’s is refused, once', async () => {
    const { github, app, asked } = await connected();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const other = connectApp({ appId: app.id, privateKey: pem }, { baseUrl: github.url });
    await expect(other.self.request('GET /app', {})).rejects.toMatchObject({
      problem: 'refused',
      status: 401,
    });
    expect(asked('apps/get-authenticated')).toBe(1);
  });

  it('that is none is named, not shown', async () => {
    const { self } = connectApp({ appId: 1, privateKey: 'hunter2' });
    const error = await self.request('GET /app', {}).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ problem: 'refused', message: expect.stringContaining('private key') });
    expect(JSON.stringify([(error as Error).message, (error as Error).cause])).not.toContain('hunter2');
  });
});

it('the App itself reads its deliveries and asks for one again', async () => {
  const { connection, github, app } = await connected();
  app.state.hook.url = 'http://127.0.0.1:9/hook';
  app.state.hook.secret = 'a-secret';
  github.organization('other');
  app.install('other');
  await github.settled();
  const { data } = await connection.self.request('GET /app/hook/deliveries', { per_page: 100 });
  expect(data).not.toHaveLength(0);
  await connection.self.request('POST /app/hook/deliveries/{delivery_id}/attempts', {
    delivery_id: Number(data[0]!.id),
  });
  await github.settled();
  expect((await connection.self.request('GET /app/hook/deliveries', {})).data).toHaveLength(data.length + 1);
});

it('a token that cannot be renewed is not waited for', async () => {
  const { github } = await connected();
  const waited: number[] = [];
  const api = connect('unknown', { baseUrl: github.url, wait: async (seconds) => waited.push(seconds) });
  await expect(api.request(route, repository)).rejects.toMatchObject({ problem: 'refused', isFinal: true });
  expect(waited).toEqual([]);
});
