/** Trees that are too much for one answer, and blobs that are not what was asked for. */
import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Api, readContents, readTree } from '../../../src/github/index.ts';
import { Repository } from '../../support/repository.ts';

const where = { owner: 'acme', repo: 'shop' };

/** Trees of a repository, of which no answer has more than so many entries. */
function trees(on: Repository, most: number): Pick<Api, 'request'> {
  const request = async (_: string, { tree_sha: id, recursive }: Record<string, string>) => {
    const lines = on
      .git('ls-tree', '-l', ...(recursive ? ['-r', '-t'] : []), id!)
      .split('\n')
      .filter(Boolean);
    const tree = lines.slice(0, most).map((line) => {
      const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/.exec(line)!;
      return { mode, type, sha, path, ...(size === '-' ? {} : { size: Number(size) }) };
    });
    return { data: { tree, truncated: lines.length > most } };
  };
  return { request } as never;
}

it.each([1_000, 12])('a tree is read whole, in one answer or in parts: %i', async (most) => {
  const on = new Repository();
  on.commit(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`d${at % 5}/e${at % 2}/f${at}.txt`, `${at}\n`]),
    ),
  );
  const files = await readTree(trees(on, most), where, on.git('rev-parse', 'HEAD^{tree}'));
  const listed = on.git('ls-tree', '-r', '-l', 'HEAD').split('\n');
  expect([...files].map(([path, { mode, id, size }]) => `${mode} blob ${id} ${size}\t${path}`)).toEqual(
    listed.map((line) => line.replace(/ +(\d+\t)/, ' $1')),
  );
});

it('a folder that is too large by itself is no tree', async () => {
  const on = new Repository();
  on.commit(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`f${at}.txt`, `${at}\n`])));
  const reading = readTree(trees(on, 12), where, on.git('rev-parse', 'HEAD^{tree}'));
  await expect(reading).rejects.toThrow('more entries than GitHub’s API lists');
});

const idOf = (text: string): string => hash('sha1', `blob ${text.length}\0${text}`);

/** What is answered to any query, and to any request for a blob. */
function answering(text: string, rest: string): Api {
  const blob = { byteSize: text.length, isBinary: false, isTruncated: false, text };
  return {
    permissions: {},
    request: async () => ({ data: { encoding: 'base64', content: Buffer.from(rest).toString('base64') } }),
    graphql: async (_: string, { b0: oid }: Record<string, string>) => ({
      repository: { b0: { oid, ...blob } },
    }),
  } as never;
}

const read = async (api: Api, id: string) =>
  (await readContents(api, where, { blobs: new Map([[id, null]]), largest: 1_000 })).blobs.get(id);

it('a text is believed where it has the id that was asked for', async () => {
  const bytes = Buffer.from('right\n');
  expect(await read(answering('right\n', 'wrong\n'), idOf('right\n'))).toEqual({ kind: 'bytes', bytes });
  expect(await read(answering('wrong\n', 'right\n'), idOf('right\n'))).toEqual({ kind: 'bytes', bytes });
  expect(await read(answering('wrong\n', 'wrong\n'), idOf('right\n'))).toEqual({
    kind: 'missing',
    detail: 'GitHub’s API gives another content than was asked for',
  });
});

it('what is too large is left where it is', async () => {
  const long = 'x'.repeat(2_000);
  expect(await read(answering(long, long), idOf(long))).toEqual({ kind: 'large', size: 2_000 });
});
