import { describe, expect, it } from 'vitest';
import { liveKey } from '../../detection/support.ts';
import { places, staged, unread } from '../support.ts';
import { Repository } from './repository.ts';

const leak = (seed = 1): string => `key = '${liveKey(seed)}'\n`;

describe('what is staged', () => {
  it('is judged as it will be committed, not as it lies on disk', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'clean\n', 'b.ts': 'clean\n', 'c.ts': 'clean\n' });
    repository.write({ 'a.ts': leak(1), 'b.ts': 'clean\n', 'c.ts': 'clean too\n' }).git('add', '--all');
    repository.write({ 'a.ts': 'clean again\n', 'b.ts': leak(2), 'new.ts': leak(3) });
    expect(places(await staged(repository.root))).toEqual(['a.ts:1']);
  });

  it('is judged before the first commit', async () => {
    const repository = new Repository();
    expect(await staged(repository.root)).toMatchObject({ complete: true, findings: [] });
    repository.write({ 'a.ts': leak() }).git('add', 'a.ts');
    expect(places(await staged(repository.root))).toEqual(['a.ts:1']);
  });

  it('brings only what is new: old leaks, moved lines and renamed files are none', async () => {
    const repository = new Repository();
    const filler = Array.from({ length: 30 }, (_, i) => `line ${i}\n`).join('');
    repository.commit({ 'old.ts': `${leak(1)}${filler}`, 'moved.ts': `${leak(2)}${filler}` });
    repository.git('mv', 'old.ts', 'renamed.ts');
    repository.write({
      'moved.ts': `${filler}${leak(2)}`,
      'renamed.ts': `${leak(1)}${filler}more\n${leak(3)}`,
    });
    repository.git('add', '--all');
    expect(places(await staged(repository.root))).toEqual(['renamed.ts:33']);
  });

  it('brings a second copy of a secret, at its own place', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak() });
    repository.write({ 'a.ts': `${leak()}other\n${leak()}` }).git('add', '--all');
    expect(places(await staged(repository.root))).toEqual(['a.ts:3']);
  });

  it('may be a part of a file', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'one\n' });
    repository.write({ 'a.ts': `one\n${leak(1)}` }).git('add', '--all');
    repository.write({ 'a.ts': `one\n${leak(1)}${leak(2)}` });
    expect(places(await staged(repository.root))).toEqual(['a.ts:2']);
  });

  it('may be a deletion', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak() });
    repository.git('rm', '--quiet', 'a.ts');
    expect(await staged(repository.root)).toMatchObject({ complete: true, findings: [] });
  });

  it('may be a link, a binary file, an LFS pointer or a submodule', async () => {
    const inner = new Repository();
    inner.commit({ 'a.ts': leak() });
    const repository = new Repository();
    repository.git('submodule', '--quiet', 'add', inner.root, 'lib');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`;
    repository.write({ 'big.bin': pointer, 'logo.png': Uint8Array.from([137, 80, 78, 71, 0, 0, 0, 1]) });
    repository.git('add', '--all');
    const report = await staged(repository.root);
    expect(unread(report)).toEqual(['big.bin: lfs-pointer', 'lib: submodule', 'logo.png: binary']);
    expect(report.complete).toBe(false);
  });

  it('may have names that look like options or patterns', async () => {
    const repository = new Repository();
    const names = ['--output=x', ':(glob)a', '*.ts', 'a\tb\nc.ts', '漢 é.ts', '"q".ts'];
    repository.write(Object.fromEntries(names.map((name, i) => [name, leak(i + 1)]))).git('add', '--all');
    const { findings } = await staged(repository.root);
    expect(findings.map(({ path }) => path)).toEqual([...names].sort());
  });
});
