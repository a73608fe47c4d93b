/** Input that is broken, or made to break us. */
import { chmodSync, closeSync, openSync, readFileSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Repository, temporaryFolder } from '../support/repository.ts';
import { fill } from '../support/samples.ts';
import { guard, scanJson } from './support.ts';

const leak = fill("const key = 'otesse_live_sk_{{alnum:24}}';\n");

afterEach(() => vi.unstubAllEnvs());

describe('targets', () => {
  it('2 for a link that leads back to itself', async () => {
    const root = temporaryFolder();
    symlinkSync('loop', join(root, 'loop'));
    const { code, stderr } = await guard(root, 'scan', 'loop');
    expect(code).toBe(2);
    expect(stderr).toMatch(/loop is a link that leads back to itself\n$/);
  });

  it('2 for a path through a file', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'file'), '');
    expect(await guard(root, 'scan', 'file/inner')).toMatchObject({
      code: 2,
      stderr: `otesse-guard: ${root}/file/inner does not exist\n`,
    });
  });

  it('2 where git refuses a folder that somebody else owns, and doctor says what to do', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak });
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const scan = await guard(repository.root, 'scan');
    expect(scan.code).toBe(2);
    expect(scan.stderr).toContain('dubious ownership');
    const doctor = await guard(repository.root, 'doctor');
    expect(doctor.code).toBe(2);
    expect(doctor.stdout).toContain(`git config --global --add safe.directory '${repository.root}'`);
  });

  it('2 where git is not there', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak });
    vi.stubEnv('PATH', temporaryFolder());
    const { code, stderr } = await guard(repository.root, 'scan', '--staged');
    expect([code, stderr]).toEqual([
      2,
      'otesse-guard: git was not found on PATH: install git 2.31 or newer\n',
    ]);
  });
});

describe('files', () => {
  it('a file too large to hold is read to its end', async () => {
    const root = temporaryFolder();
    const file = openSync(join(root, 'large.sql'), 'w');
    const line = `${"INSERT INTO t VALUES ('nothing to see');".padEnd(99)}\n`;
    for (let i = 0; i < 20; i++) writeSync(file, line.repeat(10_000));
    writeSync(file, leak);
    closeSync(file);
    const { report, code } = await scanJson(root);
    expect(code).toBe(1);
    expect(report.findings).toMatchObject([{ path: 'large.sql', line: 200_001, column: 14 }]);
  });

  it.each(['tree', '--staged', '--history', '--range'])(
    'a name that is no UTF-8, and its file is read: %s',
    async (source) => {
      const repository = new Repository();
      const base = repository.commit({ 'a.ts': 'export {};\n' });
      const name = Buffer.concat([
        Buffer.from(`${repository.root}/caf`),
        Buffer.from([0xe9]),
        Buffer.from('.ts'),
      ]);
      writeFileSync(name, leak);
      repository.git('add', '--all');
      if (source === '--history' || source === '--range') repository.git('commit', '-q', '-m', 'latin 1');
      const args = source === 'tree' ? [] : source === '--range' ? [source, `${base}..HEAD`] : [source];
      const { report, code } = await scanJson(repository.root, ...args);
      expect(code).toBe(1);
      expect(report.findings).toHaveLength(1);
      expect(report.findings[0]!.path).toMatch(/^caf.+\.ts$/);
    },
  );

  it('names that look like options or patterns are names', async () => {
    const repository = new Repository();
    repository.commit({ '--output=x': leak, ':(exclude)a.ts': leak, '*.ts': leak });
    const { report } = await scanJson(repository.root, '--', '--output=x');
    expect(report.findings.map(({ path }) => path)).toEqual(['--output=x']);
    const all = await scanJson(repository.root);
    expect(all.report.findings).toHaveLength(3);
  });

  it('settings that are no text are a clear line', async () => {
    const repository = new Repository();
    repository.write({ '.github/otesse-guard-baseline.json': Uint8Array.from([0xff, 0xfe, 0, 1]) });
    const { code, stderr } = await guard(repository.root, 'scan');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^otesse-guard: \.github\/otesse-guard-baseline\.json:1:1: /);
  });

  it('2 for settings that are a folder', async () => {
    const repository = new Repository();
    repository.write({ '.github/otesse-guard.yml/a': '' });
    const { code, stderr } = await guard(repository.root, 'scan');
    expect([code, stderr]).toEqual([2, 'otesse-guard: .github/otesse-guard.yml cannot be read: EISDIR\n']);
  });
});

describe('damaged repositories', () => {
  function damage(repository: Repository, revision: string): void {
    const id = repository.git('rev-parse', revision);
    const file = join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2));
    const bytes = readFileSync(file);
    chmodSync(file, 0o644);
    // The header stays whole, so that git only notices when it reads on.
    writeFileSync(file, bytes.subarray(0, bytes.length - 10));
  }

  const long = Array.from({ length: 400 }, (_, i) => `line ${i * 7919}`).join('\n');

  it.each(['--history', '--range'])('3 for a blob that is cut off, the rest is read: %s', async (source) => {
    const repository = new Repository();
    const base = repository.commit({ 'README.md': 'hello\n' });
    repository.commit({ 'cut.ts': long, 'b.ts': leak });
    damage(repository, 'HEAD:cut.ts');
    const args = source === '--range' ? [source, `${base}..HEAD`] : [source];
    const { code, report } = await scanJson(repository.root, '--fail-on', 'never', ...args);
    expect(code).toBe(3);
    expect(report.findings.map(({ path }) => path)).toEqual(['b.ts']);
    expect(report.skipped.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      // git seeks in the damaged file too.
      ...(source === '--range' ? ['(files that rely on the change): unfollowed'] : []),
      'cut.ts: corrupt-object',
    ]);
  });

  it('2 for a range whose commit cannot be read', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.ts': 'export {};\n' });
    repository.commit({ 'b.ts': leak });
    repository.commit({ 'c.ts': leak });
    damage(repository, 'HEAD~1');
    const { code, stderr } = await guard(repository.root, 'scan', '--range', `${base}..HEAD`);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
