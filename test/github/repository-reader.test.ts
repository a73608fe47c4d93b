/** How the API is asked: what waits, what is asked again, and what ends it. */
import { describe, expect, it } from 'vitest';
import { connect, RepositoryReader } from '../../src/github/index.ts';
import { Repository } from '../support/repository.ts';
import type { Fault } from './server/faults.ts';
import { shopOf } from './support.ts';

const fails = (status: number): Fault => ({ status });
const limit = (status: number, headers: Record<string, string> = {}): Fault => ({
  status,
  message: 'You have exceeded a secondary rate limit.',
  headers,
});

/** A reader of a repository with one file, whose API gives these answers first. */
async function reading(...faults: Fault[]) {
  const on = new Repository();
  on.commit({ 'a.txt': 'text\n' });
  const { github, token } = await shopOf(on.root);
  for (const fault of faults) github.faults.next('any', fault);
  const waited: number[] = [];
  const api = connect(token, { baseUrl: github.url, wait: async (seconds) => waited.push(seconds) });
  const reader = new RepositoryReader(api, { owner: 'acme', repo: 'shop' });
  return { github, reader, asked: github.asked, waited, id: on.git('rev-parse', 'HEAD:a.txt') };
}

describe('a request', () => {
  it('is made again when the server fails, later each time', async () => {
    const { reader, waited, id } = await reading(fails(502), fails(503), fails(500));
    expect((await reader.blob(id)).toString()).toBe('text\n');
    expect(waited).toEqual([1, 4, 9]);
  });

  it('is given up after the fourth time, and with it all others', async () => {
    const { github, reader, asked, id } = await reading();
    github.faults.next('any', fails(502), Number.POSITIVE_INFINITY);
    await expect(reader.blob(id)).rejects.toThrow('GitHub’s API fails (502)');
    await expect(reader.commit('main')).rejects.toThrow('GitHub’s API fails (502)');
    expect(asked).toHaveLength(4);
  });

  it.each([
    ['as long as it says', limit(403, { 'retry-after': '7' }), [7]],
    ['as long as it says', limit(429, { 'retry-after': '7' }), [7]],
    ['a minute where it says nothing', limit(403), [60]],
    ['a minute where it says nothing', limit(429), [60]],
  ])('waits when GitHub wants a pause: %s', async (_, answer, pauses) => {
    const { reader, waited, id } = await reading(answer);
    expect((await reader.blob(id)).toString()).toBe('text\n');
    expect(waited).toEqual(pauses);
  });

  it('does not wait longer than a check may take', async () => {
    const { reader, waited, asked, id } = await reading(limit(403, { 'retry-after': '900' }));
    await expect(reader.blob(id)).rejects.toThrow('asks for a pause (secondary rate limit)');
    await expect(reader.blob(id)).rejects.toThrow('asks for a pause');
    expect(waited).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('is not made again when there are none left', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000000' };
    const { reader, waited, id } = await reading(limit(403, headers));
    await expect(reader.blob(id)).rejects.toThrow('requests to GitHub’s API are used up until 22:13 UTC');
    expect(waited).toEqual([]);
  });

  it('that finds nothing ends nothing', async () => {
    const { reader, waited, id } = await reading();
    await expect(reader.blob('e'.repeat(40))).rejects.toThrow('does not find it (404)');
    expect((await reader.blob(id)).toString()).toBe('text\n');
    expect(waited).toEqual([]);
  });

  it('that reaches nobody is said to', async () => {
    const waited: number[] = [];
    const api = connect('a-token', {
      baseUrl: 'http://127.0.0.1:9',
      wait: async (seconds) => waited.push(seconds),
    });
    const reader = new RepositoryReader(api, { owner: 'acme', repo: 'shop' });
    await expect(reader.commit('main')).rejects.toThrow('GitHub’s API cannot be reached');
    expect(waited).toEqual([1, 4, 9]);
  });

  it('waits for its turn when five are under way', async () => {
    const { reader, id } = await reading();
    let most = 0;
    let now = 0;
    const slow = new RepositoryReader(
      {
        request: async () => {
          most = Math.max(most, ++now);
          await new Promise((resolve) => setTimeout(resolve, 5));
          now--;
          return { data: { content: '', encoding: 'base64' } };
        },
      } as never,
      { owner: 'acme', repo: 'shop' },
    );
    await Promise.all(Array.from({ length: 20 }, () => slow.blob(id)));
    expect(most).toBe(5);
    expect((await reader.blob(id)).length).toBe(5);
  });
});
