/** Ranges over objects that cannot be read: what is left of the scan, and what it says. */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveKey } from '../../detection/support.ts';
import { places, range, unread } from '../support.ts';
import { Repository } from './repository.ts';

const leak = (seed = 1): string => `key = '${liveKey(seed)}'\n`;
const text = (what: string): string =>
  Array.from({ length: 400 }, (_, i) => `${what} ${i * 7919}\n`).join('');

function fileOf(repository: Repository, revision: string): string {
  const id = repository.git('rev-parse', revision);
  return join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2));
}

/** Both leave a file whose header is whole: git notices only when it reads on. */
const damages: [string, (file: string) => void][] = [
  ['overwritten', (file) => rewrite(file, (bytes) => bytes.fill(0x55, bytes.length >> 1))],
  ['cut off', (file) => rewrite(file, (bytes) => bytes.subarray(0, bytes.length - 10))],
];

function rewrite(file: string, change: (bytes: Buffer) => Buffer): void {
  chmodSync(file, 0o644);
  writeFileSync(file, change(readFileSync(file)));
}

describe.each(damages)('a blob that is %s', (_, damage) => {
  it('is said, and the others are read', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.ts': 'clean\n' });
    repository.commit({ 'b.ts': text('b') + leak(1), 'c.ts': leak(2) });
    damage(fileOf(repository, 'HEAD:b.ts'));
    const head = repository.commit({ 'd.ts': leak(3) });
    const report = await range(repository.root, base, head);
    expect(places(report)).toEqual(['c.ts:1', 'd.ts:1']);
    // Who relies on the change cannot be asked either: git stops at the damaged object.
    expect(unread(report)).toEqual(['(files that rely on the change): unfollowed', 'b.ts: corrupt-object']);
    expect(report.skipped[1]!.detail).toMatch(/^git: /);
    expect(report.complete).toBe(false);
  });

  it('is said where git would compare it, to tell a file that was moved', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'old.ts': text('one'), 'gone.ts': text('two') });
    repository.git('rm', '--quiet', 'old.ts', 'gone.ts');
    const head = repository.commit({ 'new.ts': `${text('one')}more\n`, 'leak.ts': leak() });
    damage(fileOf(repository, 'HEAD:new.ts'));
    const report = await range(repository.root, base, head);
    expect(places(report)).toEqual(['leak.ts:1']);
    expect(unread(report)).toEqual(['(files that rely on the change): unfollowed', 'new.ts: corrupt-object']);
    expect(report.complete).toBe(false);
  });

  it('makes what it held before count as new', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.ts': text('a') + leak() });
    damage(fileOf(repository, 'HEAD:a.ts'));
    const head = repository.commit({ 'a.ts': `${text('a') + leak()}more\n` });
    expect(places(await range(repository.root, base, head))).toEqual(['a.ts:401']);
  });
});

it('a folder that is lost ends the scan with one line', async () => {
  const repository = new Repository();
  const base = repository.commit({ 'src/a.ts': 'clean\n' });
  const head = repository.commit({ 'src/b.ts': leak() });
  rmSync(fileOf(repository, 'HEAD:src'));
  await expect(range(repository.root, base, head)).rejects.toThrow(/^git: .*[0-9a-f]{40}/);
});
