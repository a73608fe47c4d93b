import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/index.ts';
import { liveKey } from '../../detection/support.ts';
import { fill } from '../../support/samples.ts';
import { places, range, unread } from '../support.ts';
import { emptyFolder, Repository } from './repository.ts';

const leak = (seed = 1): string => `key = '${liveKey(seed)}'\n`;
const filler = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');
const removed = 'removed by a later commit; it stays in the history';

const told = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ path, line, commit, evidence }) => [
    path,
    line,
    commit,
    evidence.includes(removed) ? 'removed' : 'there',
  ]);

describe('a range of commits', () => {
  it('brings what a later commit of it removes again', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.ts': 'clean\n' });
    const culprit = repository.commit({ 'a.ts': leak() });
    const head = repository.commit({ 'a.ts': 'clean again\n' });
    expect(told((await range(repository.root, base, head)).findings)).toEqual([
      ['a.ts', 1, culprit, 'removed'],
    ]);
  });

  it('shows a secret where it stands at the head, under the commit that brought it', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.ts': filler });
    const culprit = repository.commit({ 'a.ts': `${filler}${leak()}` });
    repository.commit({ 'a.ts': `first\n${filler}${leak()}last\n` });
    repository.git('mv', 'a.ts', 'b.ts');
    const head = repository.commit();
    expect(told((await range(repository.root, base, head)).findings)).toEqual([
      ['b.ts', 42, culprit, 'there'],
    ]);
  });

  it('says of each file whether the secret is still there', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.ts': 'clean\n' });
    const first = repository.commit({ 'one.ts': leak() });
    repository.git('rm', '--quiet', 'one.ts');
    const second = repository.commit({
      'two.ts': `${'// nothing like the other file\n'.repeat(3)}${leak()}`,
    });
    expect(told((await range(repository.root, base, second)).findings)).toEqual([
      ['one.ts', 1, first, 'removed'],
      ['two.ts', 4, second, 'there'],
    ]);
  });

  it('honours an allow comment that stands beside a secret in a file since renamed', async () => {
    const repository = new Repository();
    const base = repository.commit();
    repository.commit({ 'a.ts': `${filler}${fill("key = 'otesse_test_sk_{{alnum:24}}'")}\n` });
    repository.git('mv', 'a.ts', 'b.ts');
    const allowed = `${filler}${fill("key = 'otesse_test_sk_{{alnum:24}}'")} // otesse-guard:allow otesse-test-secret-key -- sandbox\n`;
    const report = await range(repository.root, base, repository.commit({ 'b.ts': allowed }));
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([{ finding: { path: 'b.ts', line: 41 }, addedHere: true }]);
  });

  it('brings no old leak, not by moving its line and not by editing around it', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.ts': `${leak(1)}${filler}`, 'b.ts': leak(2) });
    repository.commit({ 'a.ts': `${filler}${leak(1)}` });
    repository.git('config', 'diff.renames', 'false');
    repository.git('mv', 'b.ts', 'c.ts');
    const head = repository.commit();
    expect(places(await range(repository.root, base, head))).toEqual([]);
  });

  it('names a secret that several commits carry once', async () => {
    const repository = new Repository();
    const base = repository.commit();
    const culprit = repository.commit({ 'a.ts': leak() });
    repository.commit({ 'a.ts': 'gone\n' });
    repository.commit({ 'a.ts': leak() });
    const head = repository.commit({ 'a.ts': `${leak()}more\n` });
    expect(told((await range(repository.root, base, head)).findings)).toEqual([
      ['a.ts', 1, culprit, 'there'],
    ]);
  });

  it('brings commit messages too', async () => {
    const repository = new Repository();
    const base = repository.commit();
    const head = repository.commit({}, `deploy\n\nwith ${liveKey()}\n`);
    expect((await range(repository.root, base, head)).findings).toMatchObject([
      { path: 'commit message', line: 3, column: 6, commit: head },
    ]);
  });

  it('begins after its base', async () => {
    const repository = new Repository();
    const root = repository.commit({ 'a.ts': leak(1) });
    const second = repository.commit({ 'b.ts': leak(2) });
    const third = repository.commit({ 'c.ts': leak(3) });
    expect(places(await range(repository.root, root, third))).toEqual(['b.ts:1', 'c.ts:1']);
    expect(places(await range(repository.root, second, third))).toEqual(['c.ts:1']);
    expect(places(await range(repository.root, third, third))).toEqual([]);
  });
});

describe('a merge', () => {
  const merged = (content: string): { repository: Repository; base: string; side: string; merge: string } => {
    const repository = new Repository();
    const base = repository.commit({ 'a.ts': `${filler}end\n` });
    repository.git('checkout', '--quiet', '-b', 'side');
    const side = repository.commit({ 'side.ts': leak(1) });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'main.ts': 'clean\n' });
    repository.git('merge', '--quiet', '--no-commit', '--no-ff', 'side');
    repository.write({ 'a.ts': content }).git('add', '--all');
    repository.git('commit', '--quiet', '-m', 'merge');
    return { repository, base, side, merge: repository.head };
  };

  it('brings what its branch brought, under the commit of the branch', async () => {
    const { repository, base, side, merge } = merged(`${filler}end\n`);
    expect(told((await range(repository.root, base, merge)).findings)).toEqual([
      ['side.ts', 1, side, 'there'],
    ]);
  });

  it('brings what none of its parents has', async () => {
    const { repository, base, side, merge } = merged(`${filler}${leak(2)}`);
    expect(told((await range(repository.root, base, merge)).findings)).toEqual([
      ['a.ts', 41, merge, 'there'],
      ['side.ts', 1, side, 'there'],
    ]);
  });

  it('of the base into the branch brings nothing of the base', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'clean\n' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit({ 'side.ts': 'clean\n' });
    repository.git('checkout', '--quiet', 'main');
    const base = repository.commit({ 'main.ts': leak() });
    repository.git('checkout', '--quiet', 'side');
    repository.git('merge', '--quiet', '--no-edit', 'main');
    expect(places(await range(repository.root, base, repository.head))).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('is said of a submodule and of a file in LFS', async () => {
    const inner = new Repository();
    inner.commit({ 'a.ts': leak() });
    const repository = new Repository();
    const base = repository.commit();
    repository.git('submodule', '--quiet', 'add', inner.root, 'lib');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`;
    const report = await range(repository.root, base, repository.commit({ 'big.bin': pointer }));
    expect(unread(report)).toEqual(['big.bin: lfs-pointer', 'lib: submodule']);
    expect(report.complete).toBe(false);
  });

  it('is said of a submodule that asks to be ignored', async () => {
    const inner = new Repository();
    inner.commit({ 'a.ts': leak() });
    const repository = new Repository();
    repository.git('submodule', '--quiet', 'add', inner.root, 'lib');
    repository.git('config', '--file', '.gitmodules', 'submodule.lib.ignore', 'all');
    const base = repository.commit();
    const next = inner.commit({ 'a.ts': leak(2) });
    repository.git('-C', 'lib', 'fetch', '--quiet', 'origin');
    repository.git('-C', 'lib', 'checkout', '--quiet', next);
    repository.git('update-index', '--cacheinfo', `160000,${next},lib`);
    repository.git('commit', '--quiet', '-m', 'newer');
    expect(unread(await range(repository.root, base, repository.head))).toEqual(['lib: submodule']);
  });

  it('is said of a shallow clone', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'x\n' });
    repository.commit({ 'a.ts': leak(1) });
    const base = repository.commit({ 'b.ts': 'y\n' });
    repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~2');
    repository.commit({ 'c.ts': leak(2) });
    const head = repository.commit({ 'd.ts': leak(3) });
    const clone = join(emptyFolder(), 'clone');
    execFileSync(
      'git',
      ['clone', '--quiet', '--depth=1', '--no-single-branch', `file://${repository.root}`, clone],
      { stdio: 'pipe' },
    );
    const report = await range(clone, base, head);
    expect(unread(report)).toEqual([`commit ${head.slice(0, 12)}: shallow`]);
    expect(report.complete).toBe(false);
  });
});
