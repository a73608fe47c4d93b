import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveKey } from '../../detection/support.ts';
import { fill } from '../../support/samples.ts';
import { history, places, range, unread } from '../support.ts';
import { emptyFolder, Repository } from './repository.ts';

const leak = (seed = 1): string => `key = '${liveKey(seed)}'\n`;

describe('the history', () => {
  it('holds what was deleted, under the commit and the path that brought it', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'clean\n' });
    const culprit = repository.commit({ 'src/b.ts': leak() });
    repository.git('mv', 'src/b.ts', 'c.ts');
    repository.commit();
    repository.git('rm', '--quiet', 'c.ts');
    repository.commit();
    expect((await history(repository.root)).findings).toMatchObject([
      { path: 'src/b.ts', line: 1, commit: culprit },
    ]);
  });

  it('names a secret that stays from version to version once, where it came in', async () => {
    const repository = new Repository();
    const culprit = repository.commit({ 'a.ts': leak(1) });
    for (let i = 0; i < 5; i++) repository.commit({ 'a.ts': `${leak(1)}${'more\n'.repeat(i + 1)}` });
    const second = repository.commit({ 'a.ts': `${leak(1)}${leak(2)}` });
    expect((await history(repository.root)).findings).toMatchObject([
      { path: 'a.ts', line: 1, commit: culprit },
      { path: 'a.ts', line: 2, commit: second },
    ]);
  });

  it('reads each blob once', async () => {
    const repository = new Repository();
    const text = leak();
    repository.commit({ 'a.ts': text, 'copy/b.ts': text });
    repository.commit({ 'c.ts': text });
    const report = await history(repository.root);
    expect(places(report)).toEqual(['a.ts:1']);
    // The blob and two commit messages.
    expect(report.stats.files).toBe(3);
  });

  it('reaches other branches, the stash, tags, and what no reference holds', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'clean\n' });
    repository.git('checkout', '--quiet', '-b', 'other');
    const other = repository.commit({ 'branch.ts': leak(1) });
    repository.git('checkout', '--quiet', 'main');
    repository.write({ 'a.ts': leak(2) }).git('stash', '--quiet');
    repository.git('tag', '-a', 'v1', '-m', `release with ${liveKey(3)}`);
    const lost = repository.commit({ 'lost.ts': leak(4) });
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    const orphan = repository.write({ orphan: leak(5) }).git('hash-object', '-w', 'orphan');
    const { findings } = await history(repository.root);
    const found = new Map(findings.map((finding) => [finding.preview, finding]));
    const at = (seed: number): object => found.get(`otesse_live_sk_…${liveKey(seed).slice(-4)}`)!;
    expect(findings).toHaveLength(5);
    expect(at(1)).toMatchObject({ path: 'branch.ts', commit: other });
    expect(at(2)).toMatchObject({ path: 'a.ts' });
    expect(at(3)).toMatchObject({ line: 1, column: 14 });
    expect(at(4)).toMatchObject({ path: 'lost.ts', commit: lost });
    expect(at(5)).toMatchObject({ path: `object ${orphan.slice(0, 12)}`, commit: null });
  });

  it('names the paths of branches that left no reflog', async () => {
    const repository = new Repository();
    repository.commit();
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.commit({ 'branch.ts': leak() });
    repository.git('checkout', '--quiet', 'main');
    rmSync(join(repository.root, '.git/logs'), { recursive: true });
    expect(places(await history(repository.root))).toEqual(['branch.ts:1']);
  });

  it('holds commit messages', async () => {
    const repository = new Repository();
    const culprit = repository.commit({}, `use ${liveKey()}`);
    expect((await history(repository.root)).findings).toMatchObject([
      { path: 'commit message', line: 1, column: 5, commit: culprit },
    ]);
  });

  it('is the same in packs and in loose objects', async () => {
    const repository = new Repository();
    for (let i = 1; i <= 30; i++) repository.commit({ [`f${i % 4}.ts`]: `${'x\n'.repeat(i)}${leak(i)}` });
    const loose = await history(repository.root);
    repository.git('repack', '--quiet', '-d');
    for (let i = 31; i <= 60; i++) repository.commit({ [`f${i % 4}.ts`]: `${'x\n'.repeat(i)}${leak(i)}` });
    repository.git('repack', '--quiet', '-d');
    const packs = await history(repository.root);
    repository.git('gc', '--quiet', '--aggressive');
    const one = await history(repository.root);
    const named = ({ findings }: typeof one): unknown[] =>
      findings.map(({ path, line, commit }) => [path, line, commit]);
    expect(loose.findings).toHaveLength(30);
    expect(packs.findings).toHaveLength(60);
    expect(named(one)).toEqual(named(packs));
    expect(packs).toMatchObject({ complete: true });
  });

  it('is the same with SHA-256', async () => {
    const repository = new Repository(emptyFolder(), 'sha256');
    const culprit = repository.commit({ 'a.ts': leak(1) });
    for (let i = 0; i < 5; i++) repository.commit({ 'a.ts': `${leak(1)}${'more\n'.repeat(90 + i)}` });
    const loose = await history(repository.root);
    repository.git('gc', '--quiet', '--aggressive');
    const packed = await history(repository.root);
    expect(loose.findings).toMatchObject([{ path: 'a.ts', line: 1, commit: culprit }]);
    expect(packed.findings).toMatchObject([{ path: 'a.ts', line: 1, commit: culprit }]);
    expect(packed.stats.files).toBe(loose.stats.files);
  });

  it('holds what is borrowed from another repository', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(1) });
    repository.git('gc', '--quiet');
    const clone = join(emptyFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--shared', repository.root, clone], { stdio: 'pipe' });
    expect(places(await history(clone))).toEqual(['a.ts:1']);
  });

  it('holds what stands in a second pack, and counts what stands in both once', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(1) });
    repository.git('repack', '-q', '-d');
    repository.commit({ 'b.ts': leak(2) });
    repository.git('pack-objects', '-q', '--all', '.git/objects/pack/pack');
    const report = await history(repository.root);
    expect(places(report)).toEqual(['a.ts:1', 'b.ts:1']);
    // Two blobs and two commit messages.
    expect(report.stats.files).toBe(4);
  });

  it('is empty in an empty repository', async () => {
    expect(await history(new Repository().root)).toMatchObject({
      complete: true,
      findings: [],
      stats: { files: 0 },
    });
  });

  it('finds what a small change adds to a large file', async () => {
    const repository = new Repository();
    const lines = Array.from({ length: 6_000 }, (_, i) => `line ${i} of a file that is large\n`);
    repository.commit({ 'a.txt': lines.join('') });
    lines[3_000] = leak(1);
    repository.commit({ 'a.txt': lines.join('') });
    lines[100] = leak(2);
    lines[5_900] = leak(3);
    repository.commit({ 'a.txt': lines.join('') });
    repository.git('gc', '--quiet');
    expect(places(await history(repository.root))).toEqual(['a.txt:101', 'a.txt:3001', 'a.txt:5901']);
  });

  it('is not fooled by replaced objects', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(), 'b.ts': 'clean\n' });
    repository.git(
      'replace',
      repository.git('rev-parse', 'HEAD:a.ts'),
      repository.git('rev-parse', 'HEAD:b.ts'),
    );
    expect(places(await history(repository.root))).toEqual(['a.ts:1']);
  });
});

describe('an incomplete history', () => {
  it('of a shallow clone says so', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(1) });
    repository.commit({ 'a.ts': 'clean\n', 'b.ts': leak(2) });
    const clone = join(emptyFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repository.root}`, clone], {
      stdio: 'pipe',
    });
    const report = await history(clone);
    expect(places(report)).toEqual(['b.ts:1']);
    expect(unread(report)).toEqual(['.: shallow']);
    expect(report.complete).toBe(false);
  });

  it('with a damaged object says which, and reads the others', async () => {
    const repository = new Repository();
    const large = fill('{{alnum:20000}}');
    repository.commit({ 'a.ts': leak(1), 'b.ts': `${large}\n${leak(2)}`, 'c.ts': leak(3) });
    const id = repository.git('rev-parse', 'HEAD:b.ts');
    const file = join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2));
    const bytes = readFileSync(file);
    bytes.fill(0x55, 8_000);
    chmodSync(file, 0o644);
    writeFileSync(file, bytes);
    const report = await history(repository.root);
    expect(places(report)).toEqual(['a.ts:1', 'c.ts:1']);
    expect(unread(report)).toEqual(['b.ts: corrupt-object']);
    expect(report.complete).toBe(false);
  });

  it('with a damaged object in a pack says which, with what was made from it, and reads the others', async () => {
    const repository = new Repository();
    const lines = fill('{{alnum:9000}}');
    repository.commit({ 'a.ts': leak(1), 'b.ts': `${lines}\n` });
    repository.commit({ 'b.ts': `${lines}\nmore`, 'c.ts': leak(3) });
    repository.git('repack', '-adfq');
    const id = repository.git('rev-parse', 'HEAD:b.ts');
    const folder = join(repository.root, '.git/objects/pack');
    const pack = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack'))!);
    const listed = repository.git('verify-pack', '-v', pack.replace(/pack$/, 'idx'));
    const offset = Number(new RegExp(`^${id} blob +\\d+ \\d+ (\\d+)`, 'm').exec(listed)![1]);
    const bytes = readFileSync(pack);
    bytes.fill(0x55, offset + 4_000, offset + 4_100);
    chmodSync(pack, 0o644);
    writeFileSync(pack, bytes);
    const report = await history(repository.root);
    expect(places(report)).toEqual(['a.ts:1', 'c.ts:1']);
    expect(unread(report)).toEqual(['b.ts: corrupt-object', 'b.ts: corrupt-object']);
    expect(report.complete).toBe(false);
  });

  it('with a blob that is not there is not called whole', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(1) });
    const base = repository.head;
    repository.commit({ 'b.ts': leak(2) });
    const id = repository.git('rev-parse', 'HEAD:b.ts');
    rmSync(join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2)));
    const report = await range(repository.root, base, repository.head);
    expect(unread(report)).toEqual(['b.ts: missing-object']);
    expect(report.complete).toBe(false);
  });
});
