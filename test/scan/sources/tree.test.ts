import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { liveKey } from '../../detection/support.ts';
import { places, tree, unread } from '../support.ts';
import { emptyFolder, Repository } from './repository.ts';

const leak = (seed = 1): string => `key = '${liveKey(seed)}'\n`;

describe('the working tree of a repository', () => {
  it('is read as it lies on disk, tracked or not', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'clean\n', 'gone.ts': leak(1), 'kept.ts': leak(2) });
    rmSync(join(repository.root, 'gone.ts'));
    repository.write({ 'a.ts': `\n${leak(3)}`, 'new/b.ts': leak(4) });
    const report = await tree(repository.root);
    expect(places(report)).toEqual(['a.ts:2', 'kept.ts:1', 'new/b.ts:1']);
    expect(report).toMatchObject({ complete: true, skipped: [], stats: { files: 3 } });
  });

  it('leaves out what .gitignore names, unless told not to', async () => {
    const repository = new Repository();
    repository.commit({ '.gitignore': '*.log\n/build/\n', 'tracked.log': 'x' }, 'ignored files');
    repository.git('add', '--force', 'tracked.log');
    repository.commit();
    repository.write({
      'a.log': leak(1),
      'build/b.ts': leak(2),
      'tracked.log': leak(3),
      'src/build/c.ts': leak(4),
    });
    expect(places(await tree(repository.root))).toEqual(['src/build/c.ts:1', 'tracked.log:1']);
    const all = ['a.log:1', 'build/b.ts:1', 'src/build/c.ts:1', 'tracked.log:1'];
    expect(places(await tree(repository.root, false))).toEqual(all);
  });

  it('includes the repositories inside it', async () => {
    const inner = new Repository();
    inner.commit({ 'lib.ts': leak(1), '.gitignore': 'out\n' });
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(2) });
    repository.git('submodule', '--quiet', 'add', inner.root, 'vendor/lib');
    repository.commit();
    repository.write({ 'vendor/lib/out': leak(3) });
    new Repository(join(repository.root, 'nested')).write({ 'n.ts': leak(4) });
    expect(places(await tree(repository.root))).toEqual(['a.ts:1', 'nested/n.ts:1', 'vendor/lib/lib.ts:1']);
  });

  it('is not led in a circle by a link where a submodule should be', async () => {
    const repository = new Repository();
    const head = repository.commit({ 'a.ts': leak() });
    for (const name of ['one', 'two']) {
      repository.git('update-index', '--add', '--cacheinfo', `160000,${head},${name}`);
      symlinkSync('.', join(repository.root, name));
    }
    expect(places(await tree(repository.root))).toEqual(['a.ts:1']);
  });

  it('says which submodule is not checked out', async () => {
    const inner = new Repository();
    inner.commit({ 'lib.ts': leak() });
    const repository = new Repository();
    repository.git('submodule', '--quiet', 'add', inner.root, 'lib');
    repository.commit();
    repository.git('submodule', '--quiet', 'deinit', '--force', 'lib');
    const report = await tree(repository.root);
    expect(unread(report)).toEqual(['lib: submodule']);
    expect(report.complete).toBe(false);
  });

  it('may be read in part: paths stay those of the repository', async () => {
    const repository = new Repository();
    repository.commit({
      'app/src/a.ts': leak(1),
      'app/b.ts': leak(2),
      'c.ts': leak(3),
      '.gitignore': 'dist\n',
    });
    repository.write({ 'dist/d.ts': leak(4) });
    const { root } = repository;
    expect(places(await tree(join(root, 'app')))).toEqual(['app/b.ts:1', 'app/src/a.ts:1']);
    expect(places(await tree(join(root, 'app/src/a.ts')))).toEqual(['app/src/a.ts:1']);
    expect(places(await tree(join(root, 'dist/d.ts')))).toEqual(['dist/d.ts:1']);
    expect(places(await tree(join(root, 'dist')))).toEqual(['dist/d.ts:1']);
  });

  it('may be empty', async () => {
    expect(await tree(new Repository().root)).toMatchObject({
      complete: true,
      findings: [],
      stats: { files: 0 },
    });
  });

  it('may be in the middle of a conflict', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'base\n' });
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.commit({ 'a.ts': leak(1) });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'a.ts': leak(2) });
    expect(() => repository.git('merge', 'other')).toThrow();
    expect(places(await tree(repository.root))).toEqual(['a.ts:2', 'a.ts:4']);
  });

  it('may be a sparse one: what is not checked out is not missed', async () => {
    const repository = new Repository();
    repository.commit({ 'in/a.ts': leak(1), 'out/b.ts': leak(2) });
    repository.git('sparse-checkout', 'set', 'in');
    const report = await tree(repository.root);
    expect(places(report)).toEqual(['in/a.ts:1']);
    expect(report.complete).toBe(true);
  });

  it('may be a linked worktree', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak() });
    const linked = join(emptyFolder(), 'linked');
    repository.git('worktree', 'add', '--quiet', linked);
    expect(places(await tree(linked))).toEqual(['a.ts:1']);
  });
});

describe('a folder that is no repository', () => {
  it('is read whole, its .gitignore files honoured', async () => {
    const root = emptyFolder();
    for (const folder of ['sub/deep', 'sub/kept']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, '.gitignore'), '*.log\ndeep\n');
    writeFileSync(join(root, 'sub/.gitignore'), '!kept.log\n');
    for (const file of ['a.ts', 'b.log', 'sub/kept.log', 'sub/deep/c.ts', 'sub/kept/d.ts']) {
      writeFileSync(join(root, file), leak());
    }
    expect(places(await tree(root))).toEqual(['a.ts:1', 'sub/kept.log:1', 'sub/kept/d.ts:1']);
    expect(places(await tree(root, false))).toHaveLength(5);
  });
});

describe('files that are not plain', () => {
  it('links are read as the path they hold, and not followed', async () => {
    const outside = emptyFolder();
    writeFileSync(join(outside, 'secret.ts'), leak(1));
    const repository = new Repository();
    repository.write({ 'real.ts': leak(2) });
    const link = (to: string, name: string): void => symlinkSync(to, join(repository.root, name));
    link(join(outside, 'secret.ts'), 'out.ts');
    link('.', 'loop');
    link('nowhere', 'dangling');
    link(`/keys/${liveKey(3)}`, 'telling');
    const report = await tree(repository.root);
    expect(places(report)).toEqual(['real.ts:1', 'telling:1']);
    expect(report.complete).toBe(true);
  });

  it.each([true, false])('pipes keep nobody waiting (.gitignore: %s)', async (gitignore) => {
    const { root } = new Repository().write({ 'a.ts': leak() });
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(places(await tree(root, gitignore))).toEqual(['a.ts:1']);
    const folder = emptyFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await tree(join(folder, 'pipe'));
  });

  it('names that are no UTF-8 are shown by their bytes', async () => {
    const { root } = new Repository();
    const file = Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from('-é.ts')]);
    writeFileSync(file, leak());
    expect(places(await tree(root))).toEqual(['caf\\xe9-é.ts:1']);
    expect(places(await tree(root, false))).toEqual(['caf\\xe9-é.ts:1']);
  });

  it('what cannot be opened is said to be unreadable', async () => {
    const socket = join(emptyFolder(), 'socket');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    const report = await tree(socket);
    server.close();
    expect(unread(report)).toEqual(['socket: unreadable']);
    expect(report.complete).toBe(false);
  });

  it('images are counted as binary, which is no shortfall', async () => {
    const { root } = new Repository();
    writeFileSync(
      join(root, 'logo.png'),
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(9_000)]),
    );
    const report = await tree(root);
    expect(unread(report)).toEqual(['logo.png: binary']);
    expect(report.complete).toBe(true);
  });
});

test('a target that is not there is refused', async () => {
  await expect(tree(join(emptyFolder(), 'nowhere'))).rejects.toThrow('does not exist');
});

test('many files are shared out among threads, and none is lost', async () => {
  const { root } = new Repository();
  const expected: string[] = [];
  for (let i = 0; i < 1_000; i++) {
    const path = `f${String(i).padStart(4, '0')}.ts`;
    writeFileSync(join(root, path), i % 7 === 0 ? leak(i + 1) : 'clean\n');
    if (i % 7 === 0) expected.push(`${path}:1`);
  }
  const report = await tree(root);
  expect(places(report)).toEqual(expected);
  expect(report.stats.files).toBe(1_000);
});
