import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository, temporaryFolder } from '../support/repository.ts';
import { fill } from '../support/samples.ts';
import { guard, scanJson } from './support.ts';

const live = fill('otesse_live_sk_{{alnum:24}}');
const leak = `const key = '${live}';\n`;

describe('exit codes', () => {
  it('0 for a clean tree', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'export {};\n' });
    const { code, stdout } = await guard(repository.root, 'scan');
    expect(code).toBe(0);
    expect(stdout).toContain('Clean');
  });

  it('1 for a finding, by the threshold', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak });
    expect((await guard(repository.root, 'scan')).code).toBe(1);
    expect((await guard(repository.root, 'scan', '--fail-on', 'never')).code).toBe(0);
  });

  it('3 when something could not be read, 1 when there is a finding too', async () => {
    const repository = new Repository();
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';
    repository.commit({ 'big.bin': pointer });
    const partial = await guard(repository.root, 'scan');
    expect(partial.code).toBe(3);
    expect(partial.stdout).not.toContain('Clean');
    repository.commit({ 'a.ts': leak });
    expect((await guard(repository.root, 'scan')).code).toBe(1);
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown option', ['scan', '--bogus'], /unknown option '--bogus'/],
    ['an unknown command', ['scna'], /unknown command 'scna'/],
    ['an unknown format', ['scan', '--format', 'xml'], /Allowed choices are/],
    ['two sources', ['scan', '--staged', '--history'], /choose one of --staged and --history/],
    ['a missing path', ['scan', 'nowhere'], /nowhere does not exist/],
    ['a missing config', ['scan', '--config', 'none.yml'], /the config none\.yml cannot be read/],
    ['a missing baseline', ['scan', '--baseline', 'none.json'], /the baseline none\.json cannot be read/],
    ['a missing revision', ['scan', '--range', 'nope..HEAD'], /no commit "nope"/],
    [
      'a revision that looks like an option',
      ['scan', '--range', '--output=x..HEAD'],
      /"--output=x" is not a revision/,
    ],
    ['half a range', ['scan', '--range', 'HEAD'], /wants two commits/],
  ])('2 and one clear line for %s', async (_, args, message) => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'export {};\n' });
    const { code, stderr, stdout } = await guard(repository.root, ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(existsSync(join(repository.root, 'x..HEAD'))).toBe(false);
  });

  it.each(['--staged', '--history', '--range=a..b'])('2 for %s where no repository is', async (option) => {
    const { code, stderr } = await guard(temporaryFolder(), 'scan', option);
    expect(code).toBe(2);
    expect(stderr).toContain('is not in a git repository');
  });

  it('2 with every problem of the config, each with its line', async () => {
    const repository = new Repository();
    repository.commit({ '.github/otesse-guard.yml': 'fail-on: severe\nrulez: {}\n' });
    const { code, stderr } = await guard(repository.root, 'scan');
    expect(code).toBe(2);
    expect(stderr).toMatch(/otesse-guard\.yml:1:\d+: .*fail-on|otesse-guard\.yml:1:/);
    expect(stderr).toMatch(/otesse-guard\.yml:2:.*rulez/);
  });
});

describe('the report', () => {
  it('gives the contract of the JSON form', async () => {
    const repository = new Repository();
    repository.commit({
      'src/pay.ts': `// ünïcode\n${leak}`,
      'logo.png': Uint8Array.from([137, 80, 0, 0, 1, 2, 0, 5]),
    });
    const { report, stdout } = await scanJson(repository.root);
    expect(report).toMatchObject({
      schema: 'otesse-guard/report@1',
      complete: true,
      findings: [
        {
          rule: 'otesse-live-secret-key',
          category: 'keys',
          vendor: 'otesse',
          severity: 'critical',
          confidence: 'high',
          path: 'src/pay.ts',
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 14 + live.length,
          commit: null,
          also: [],
        },
      ],
      skipped: [{ path: 'logo.png', reason: 'binary' }],
      stats: { files: 1 },
    });
    expect(stdout).not.toContain(live);
  });

  it('goes to a file whole, or not at all', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak });
    const { code, stdout } = await guard(
      repository.root,
      'scan',
      '--format',
      'sarif',
      '--output',
      'out.sarif',
    );
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(JSON.parse(readFileSync(join(repository.root, 'out.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    const refused = await guard(repository.root, 'scan', '--output', 'no/such/folder/out.txt');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('could not be written');
    expect(readdirSync(repository.root).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it.each(['text', 'json', 'sarif', 'markdown'])('has no secret in it: %s', async (format) => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak, 'b.env': `X=${Buffer.from(leak).toString('base64')}\n` });
    const { stdout, code } = await guard(repository.root, 'scan', '--format', format);
    expect(code).toBe(1);
    expect(stdout).not.toContain(live.slice(15, 35));
  });
});

describe('sources', () => {
  it('staged: the index counts, not the disk', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'export {};\n' });
    repository.write({ 'a.ts': leak });
    repository.git('add', 'a.ts');
    repository.write({ 'a.ts': 'clean again\n', 'b.ts': leak });
    const { report, code } = await scanJson(repository.root, '--staged');
    expect(code).toBe(1);
    expect(report.findings.map(({ path }) => path)).toEqual(['a.ts']);
  });

  it('range: also what a later commit removed, and messages, each with its commit', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'old.ts': leak.replace('key', 'old') });
    const bad = repository.commit({ 'a.ts': `${leak}// ${fill('ghp_{{alnum:36}}', 3)}\n` });
    const message = repository.commit({ 'a.ts': null }, `oops ${fill('sk_live_{{alnum:24}}', 4)}`);
    const { report } = await scanJson(repository.root, '--range', `${base}..HEAD`);
    expect(report.findings.map(({ path, rule, commit }) => [path, rule, commit])).toEqual([
      ['a.ts', 'otesse-live-secret-key', bad],
      ['a.ts', 'github-token', bad],
      ['commit message', 'stripe-live-secret-key', message],
    ]);
  });

  it('range: the settings are those of the merge base', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'README.md': 'hello\n' });
    repository.commit({
      '.github/otesse-guard.yml': 'rules: { otesse-live-secret-key: off }\n',
      'a.ts': leak,
    });
    expect((await scanJson(repository.root, '--range', `${base}..HEAD`)).report.findings).toHaveLength(1);
    expect((await scanJson(repository.root)).report.findings).toHaveLength(0);
  });

  it('history: a secret that stayed through many versions is the finding of the first', async () => {
    const repository = new Repository();
    const first = repository.commit({ 'a.ts': leak });
    for (let i = 0; i < 5; i++) repository.commit({ 'a.ts': `${leak}// ${i}\n` });
    repository.commit({ 'a.ts': null });
    const { report } = await scanJson(repository.root, '--history');
    expect(report.findings.map(({ path, commit }) => [path, commit])).toEqual([['a.ts', first]]);
  });

  it('history: a damaged object is said, the rest is read', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': 'this will be damaged\n', 'b.ts': leak });
    const id = repository.git('rev-parse', 'HEAD:a.ts');
    const file = join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2));
    chmodSync(file, 0o644);
    writeFileSync(file, 'garbage');
    const { report, code } = await scanJson(repository.root, '--history');
    expect(report.findings.map(({ path }) => path)).toEqual(['b.ts']);
    expect(report).toMatchObject({ complete: false, skipped: [{ reason: 'missing-object' }] });
    expect(code).toBe(1);
  });

  it('tree: links are not followed', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.ts'), leak);
    const repository = new Repository();
    repository.commit({ 'a.ts': 'export {};\n' });
    symlinkSync('loop', join(repository.root, 'loop'));
    symlinkSync(outside, join(repository.root, 'out'));
    symlinkSync(join(outside, 'secret.ts'), join(repository.root, 'file.ts'));
    const { report, code } = await scanJson(repository.root);
    expect(report).toMatchObject({ complete: true, findings: [] });
    expect(code).toBe(0);
  });
});

describe('suppressing', () => {
  it('a baseline names what is there; what is new is reported', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak });
    expect((await guard(repository.root, 'baseline')).code).toBe(0);
    expect((await guard(repository.root, 'scan')).code).toBe(0);
    repository.write({ 'b.ts': `const other = '${fill('otesse_live_sk_{{alnum:24}}', 9)}';\n` });
    const { report } = await scanJson(repository.root);
    expect(report.findings.map(({ path }) => path)).toEqual(['b.ts']);
    expect(report.suppressed?.map(({ by, path }) => [by, path])).toEqual([['baseline', 'a.ts']]);
  });

  it('an incomplete scan makes no baseline', async () => {
    const repository = new Repository();
    repository.commit({ 'big.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n' });
    const { code } = await guard(repository.root, 'baseline');
    expect(code).toBe(3);
    expect(existsSync(join(repository.root, '.github'))).toBe(false);
  });

  it('an allow comment that a range brings does not silence a critical finding', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'README.md': 'hello\n' });
    const comment = (rule: string): string => ` // otesse-guard:allow ${rule} -- it is fine\n`;
    const test = fill("const test = 'otesse_test_sk_{{alnum:24}}';", 5);
    repository.commit({
      'a.ts': `${leak.trimEnd()}${comment('otesse-live-secret-key')}`,
      'b.ts': `${test}${comment('otesse-test-secret-key')}`,
    });
    const { report } = await scanJson(repository.root, '--range', `${base}..HEAD`);
    expect(report.findings.map(({ path }) => path)).toEqual(['a.ts']);
    expect(report.suppressed).toMatchObject([{ by: 'inline', path: 'b.ts', addedHere: true }]);
  });

  it('a custom rule is one more, and shows nothing of what it finds', async () => {
    const repository = new Repository();
    const acme = fill('acme_{{hex:32}}');
    const config =
      "custom-rules:\n  - { id: acme-token, title: Acme token, pattern: 'acme_[0-9a-f]{32}', severity: critical }\n";
    repository.commit({ '.github/otesse-guard.yml': config, 'a.ts': `${leak}const t = '${acme}';\n` });
    const { report, stdout } = await scanJson(repository.root);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['otesse-live-secret-key', 'acme-token']);
    expect(stdout).not.toContain(acme.slice(5, 15));
  });
});
