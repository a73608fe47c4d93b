import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Copy, Detector } from '../../../../src/detection/index.ts';
import { keyRules } from '../../../../src/rules/index.ts';
import { layOut, NotPlain, walk } from '../../../../src/scan/sources/git/pack/index.ts';
import { liveKey } from '../../../detection/support.ts';
import { fill } from '../../../support/samples.ts';
import { emptyFolder, Repository } from '../repository.ts';

const everything = 1024 * 1024 * 1024;

function packOf({ root }: { root: string }): string {
  const folder = join(root, '.git/objects/pack');
  const name = readdirSync(folder).find((file) => file.endsWith('.pack'));
  return join(folder, name!);
}

interface Read {
  bytes: Buffer;
  base: Buffer | null;
  copies: readonly Copy[];
}

function readAll(
  pack: string,
  { idLength = 20, longest = everything } = {},
): { read: Map<string, Read>; left: string[] } {
  const read = new Map<string, Read>();
  const left: string[] = [];
  const forest = layOut(pack, idLength);
  walk<Buffer>(forest, forest.roots, {
    longest,
    visit({ id, type, bytes, from }) {
      read.set(`${id} ${type}`, {
        bytes: Buffer.from(bytes),
        base: from?.state ?? null,
        copies: from?.copies ?? [],
      });
      return Buffer.from(bytes);
    },
    leave: (ids) => left.push(...ids),
  });
  return { read, left };
}

/** All objects but trees, as git tells of them. */
function namesByGit(repository: Repository): string[] {
  const listed = repository.git(
    'cat-file',
    '--batch-check=%(objectname) %(objecttype)',
    '--batch-all-objects',
  );
  return listed.split('\n').filter((line) => !line.endsWith(' tree'));
}

/** A repository whose files grow, shrink and move from version to version; one thing is changed each time. */
function history(edits: readonly { file: number; at: number; remove: number; text: string }[]): Repository {
  const repository = new Repository();
  const files = [0, 1].map((file) => fill('{{alnum:60}}\n', file).repeat(30 + file));
  for (const { file, at, remove, text } of edits) {
    const old = files[file]!;
    const from = Math.floor((at * old.length) / 1_000);
    files[file] = old.slice(0, from) + text + old.slice(from + remove);
    repository.commit(Object.fromEntries(files.map((content, i) => [`f${i}.txt`, content])));
  }
  repository.git('tag', '-a', 'v1', '-m', 'a tag');
  return repository;
}

const someEdits = fc.array(
  fc.record({
    file: fc.nat(1),
    at: fc.nat(1_000),
    remove: fc.nat(400),
    text: fc.oneof(
      fc.nat(9).map((seed) => `key = '${liveKey(seed)}'\n`),
      fc.nat({ max: 300 }).map((seed) => fill('{{base64:80}}\n', seed)),
      fc.constant(''),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('a pack', () => {
  it('gives what git gives, each object once, and knows which parts are those of another', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const repository = history(edits);
        repository.git('repack', '-adfq', '--depth=20');
        const { read, left } = readAll(packOf(repository));
        expect(left).toEqual([]);
        expect([...read.keys()].sort()).toEqual(namesByGit(repository));
        for (const [name, { bytes, base, copies }] of read) {
          const [id, type] = name.split(' ') as [string, string];
          const byGit = execFileSync('git', ['-C', repository.root, 'cat-file', type, id]);
          expect(bytes.equals(byGit)).toBe(true);
          for (const { from, to, length } of copies)
            expect(bytes.subarray(to, to + length).equals(base!.subarray(from, from + length))).toBe(true);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('shows in a version that was made from another what a look at all of it shows', () => {
    const detector = new Detector({ rules: keyRules, idKey: new Uint8Array(32) });
    fc.assert(
      fc.property(someEdits, (edits) => {
        const repository = history(edits);
        repository.git('repack', '-adfq');
        const forest = layOut(packOf(repository), 20);
        walk<ReturnType<Detector['look']>>(forest, forest.roots, {
          longest: everything,
          visit({ bytes, from }) {
            const look = detector.look(bytes, from && { seen: from.state, copies: from.copies });
            expect(detector.detect({ path: '', bytes, look })).toEqual(detector.detect({ path: '', bytes }));
            return look;
          },
          leave: (ids) => expect(ids).toEqual([]),
        });
      }),
      { numRuns: 8 },
    );
  });

  it.each([['--no-delta-base-offset'], ['--delta-base-offset']])('is read with %s', (option) => {
    const repository = history(
      Array.from({ length: 6 }, (_, at) => ({ file: 0, at: at * 90, remove: 9, text: 'x\n' })),
    );
    const folder = emptyFolder();
    const names = namesByGit(repository);
    execFileSync('git', ['-C', repository.root, 'pack-objects', '-q', option, join(folder, 'pack')], {
      input: names.map((name) => name.split(' ')[0]).join('\n'),
    });
    const pack = readdirSync(folder).find((name) => name.endsWith('.pack'))!;
    const { read, left } = readAll(join(folder, pack));
    expect(left).toEqual([]);
    expect([...read.keys()].sort()).toEqual(names);
  });

  it('leaves what is too large, with what was made from it', () => {
    const repository = history([{ file: 0, at: 500, remove: 0, text: fill('{{alnum:5000}}') }]);
    repository.git('repack', '-adfq');
    const { read, left } = readAll(packOf(repository), { longest: 4_000 });
    expect([...read.values()].every(({ bytes }) => bytes.length <= 4_000)).toBe(true);
    expect(left).toContain(repository.git('rev-parse', 'HEAD:f0.txt'));
    expect(left.length + read.size).toBe(namesByGit(repository).length);
  });

  it('that was damaged is left to git where it was', () => {
    const repository = history(
      Array.from({ length: 5 }, (_, at) => ({
        file: 0,
        at: at * 150,
        remove: 20,
        text: fill('{{alnum:30}}\n', at),
      })),
    );
    repository.git('repack', '-adfq');
    const pack = packOf(repository);
    const good = readFileSync(pack);
    const { read: whole } = readAll(pack);
    // What kind of object it is stands in the first byte: there git believes what it reads, and so do we.
    const starts = new Set(layOut(pack, 20).offsets);
    chmodSync(pack, 0o644);
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: good.length - 21 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          fc.pre(!starts.has(at));
          const bad = Buffer.from(good);
          bad[at]! ^= change;
          writeFileSync(pack, bad);
          try {
            const { read, left } = readAll(pack);
            const names = new Set([...read.keys(), ...left].map((name) => name.split(' ')[0]));
            for (const name of whole.keys()) expect(names).toContain(name.split(' ')[0]);
          } catch (error) {
            expect(error).toBeInstanceOf(NotPlain);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('without a sound index is not read here', () => {
    const repository = history([{ file: 0, at: 0, remove: 0, text: 'x' }]);
    repository.git('repack', '-adfq');
    const pack = packOf(repository);
    const index = pack.replace(/pack$/, 'idx');
    const good = readFileSync(index);
    chmodSync(index, 0o644);
    for (const bad of [
      good.subarray(0, 900),
      good.subarray(0, -50),
      Buffer.from('no index'),
      Buffer.alloc(0),
    ]) {
      writeFileSync(index, bad);
      expect(() => layOut(pack, 20)).toThrow(NotPlain);
    }
    writeFileSync(index, good);
    expect(() => layOut(`${pack}.gone.pack`, 20)).toThrow(NotPlain);
  });
});
