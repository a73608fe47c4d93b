/** How many requests GitHub takes, and what is done when it takes no more. */
import { describe, expect, it } from 'vitest';
import { secondaryLimit } from '../index.ts';
import { connected, repository } from './support.ts';

const issues = 'GET /repos/{owner}/{repo}/issues';
const newIssue = 'POST /repos/{owner}/{repo}/issues';
const list = 'issues/list-for-repo';

describe('a secondary limit', () => {
  it.each([403, 429] as const)('that names no time is waited for a minute, then two: %i', async (status) => {
    const { github, api, waited } = await connected(undefined, { patience: 120 });
    github.faults.next(list, secondaryLimit({ status }), 2);
    expect((await api.request(issues, repository)).status).toBe(200);
    expect(waited).toEqual([60, 120]);
  });

  it('that takes longer than can be waited is told, with its end', async () => {
    const now = Date.parse('2026-11-24T12:00:00Z');
    const { github, api, waited } = await connected(undefined, { now: () => now, theirs: () => now });
    github.faults.next(list, secondaryLimit({ retryAfter: 600 }));
    const limited = { problem: 'limited', until: now + 600_000, isFinal: true };
    await expect(api.request(issues, repository)).rejects.toMatchObject(limited);
    expect(waited).toEqual([]);
  });

  it('holds for all who ask, until it is over', async () => {
    let now = Date.parse('2026-11-24T12:00:00Z');
    const { github, api, asked } = await connected(undefined, { now: () => now, theirs: () => now });
    github.faults.next(list, secondaryLimit({ retryAfter: 600 }));
    await expect(api.request(issues, repository)).rejects.toMatchObject({ problem: 'limited' });
    await expect(api.request(newIssue, { ...repository, title: 'A' })).rejects.toMatchObject({
      problem: 'limited',
    });
    await expect(api.graphql('{ viewer { login } }', {})).rejects.toMatchObject({ problem: 'limited' });
    expect([asked(list), asked('issues/create'), asked('graphql')]).toEqual([1, 0, 0]);
    now += 600_000;
    expect((await api.request(issues, repository)).status).toBe(200);
  });

  it('on new content is kept, and then all of it is made, once', async () => {
    let now = Date.parse('2026-11-24T12:00:00Z');
    const { github, api } = await connected(undefined, {
      now: () => now,
      theirs: () => now,
      wait: async (seconds) => {
        now += seconds * 1_000;
      },
    });
    github.limitContent();
    for (let at = 0; at < 100; at++) await api.request(newIssue, { ...repository, title: `${at}` });
    const pages = [1, 2].map((page) => api.request(issues, { ...repository, per_page: 100, page }));
    const made = (await Promise.all(pages)).flatMap(({ data }) => data.map(({ title }) => title));
    expect(new Set(made).size).toBe(100);
    expect(made).toHaveLength(100);
  });
});

describe('the primary limit', () => {
  it('is told with its end, by our clock', async () => {
    const theirs = Date.parse('2026-11-24T12:00:00Z');
    const ours = theirs - 120_000;
    const { api, installation, waited } = await connected(undefined, {
      now: () => ours,
      theirs: () => theirs,
    });
    installation.leave(0);
    const limited = { problem: 'limited', until: ours + 3_600_000 };
    await expect(api.request(issues, repository)).rejects.toMatchObject(limited);
    expect(waited).toEqual([]);
  });

  it('is not asked against', async () => {
    const { api, installation, asked } = await connected();
    installation.leave(1);
    await api.request(issues, repository);
    await expect(api.request(issues, repository)).rejects.toThrow('used up until');
    await expect(api.request(issues, repository)).rejects.toThrow('used up until');
    expect(asked(list)).toBe(2);
    // GraphQL is counted apart.
    expect(await api.graphql('{ viewer { login } }', {})).toHaveProperty('viewer');
  });

  it('of one installation is no other’s', async () => {
    const { github, app, api, connection, installation } = await connected();
    github.repository('other/shop');
    installation.leave(0);
    await expect(api.request(issues, repository)).rejects.toMatchObject({ problem: 'limited' });
    const other = await connection.installation(app.install('other').id);
    expect((await other.request(issues, { owner: 'other', repo: 'shop' })).status).toBe(200);
  });
});
