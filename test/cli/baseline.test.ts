import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository } from '../support/repository.ts';
import { fill } from '../support/samples.ts';
import { guard, scanJson } from './support.ts';

const leak = (seed: number): string => fill("const key = 'otesse_live_sk_{{alnum:24}}';\n", seed);
const usual = '.github/otesse-guard-baseline.json';

interface Baseline {
  findings: { path: string }[];
}

function read(repository: Repository, file = usual): string[] {
  const { findings } = JSON.parse(readFileSync(join(repository.root, file), 'utf8')) as Baseline;
  return findings.map(({ path }) => path);
}

describe('baseline', () => {
  it('keeps what an earlier one names, adds what is new, drops what is gone', async () => {
    const repository = new Repository();
    repository.commit({ 'old.ts': leak(1), 'gone.ts': leak(2) });
    await guard(repository.root, 'baseline');
    expect(read(repository)).toEqual(['gone.ts', 'old.ts']);
    repository.commit({ 'gone.ts': null, 'new.ts': leak(3) });
    const { stdout } = await guard(repository.root, 'baseline');
    expect(read(repository)).toEqual(['new.ts', 'old.ts']);
    expect(stdout).toMatch(/^2 findings in \.github\/otesse-guard-baseline\.json\.\nCommit it/);
    expect((await guard(repository.root, 'scan')).code).toBe(0);
  });

  it('honours the config and allow comments', async () => {
    const repository = new Repository();
    repository.commit({
      '.github/otesse-guard.yml': 'ignore: [vendor/**]\nrules: { github-token: off }\n',
      'vendor/a.ts': leak(1),
      'b.ts': fill("const t = 'ghp_{{alnum:30}}{{crc32}}';\n"),
      'c.ts': `${leak(2).trimEnd()} // otesse-guard:allow otesse-live-secret-key -- revoked in May\n`,
      'd.ts': leak(3),
    });
    expect((await guard(repository.root, 'baseline')).code).toBe(0);
    expect(read(repository)).toEqual(['d.ts']);
  });

  it('covers the whole repository from any folder of it, and the history when asked', async () => {
    const repository = new Repository();
    repository.commit({ 'src/a.ts': leak(1), 'b.ts': leak(2) });
    repository.commit({ 'b.ts': null });
    await guard(join(repository.root, 'src'), 'baseline');
    expect(read(repository)).toEqual(['src/a.ts']);
    expect((await guard(repository.root, 'scan', '--history')).code).toBe(1);
    await guard(repository.root, 'baseline', '--history');
    expect(read(repository)).toEqual(['b.ts', 'src/a.ts']);
    expect((await guard(repository.root, 'scan', '--history')).code).toBe(0);
  });

  it('goes where the config says, even when nothing is there yet or what is there is damaged', async () => {
    const repository = new Repository();
    repository.commit({ '.github/otesse-guard.yml': 'baseline: known/old.json\n', 'a.ts': leak(1) });
    expect((await guard(repository.root, 'scan')).code).toBe(2);
    expect((await guard(repository.root, 'baseline')).code).toBe(0);
    writeFileSync(join(repository.root, 'known/old.json'), '{ half');
    expect((await guard(repository.root, 'baseline')).code).toBe(0);
    expect(read(repository, 'known/old.json')).toEqual(['a.ts']);
    expect((await guard(repository.root, 'scan')).code).toBe(0);
  });

  it('says how to use one that lies elsewhere', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(1) });
    const { stdout } = await guard(repository.root, 'baseline', '--output', 'known.json');
    expect(stdout).toContain('--baseline known.json');
    expect((await guard(repository.root, 'scan', '--baseline', 'known.json')).code).toBe(0);
    expect(existsSync(join(repository.root, usual))).toBe(false);
  });

  it('says of one outside of the repository only what takes it: the settings do not', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(1) });
    const file = join(new Repository().root, 'below/known.json');
    const { stdout } = await guard(repository.root, 'baseline', '--output', file);
    expect(stdout).toContain(`Scan with --baseline ${file}.\n`);
    expect(stdout).not.toContain('otesse-guard.yml');
    expect((await guard(repository.root, 'scan', '--baseline', file)).code).toBe(0);
    repository.commit({ '.github/otesse-guard.yml': `baseline: ${file}\n` });
    expect((await guard(repository.root, 'scan')).code).toBe(2);
  });

  it('is written for what could be read only when told so', async () => {
    const repository = new Repository();
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';
    repository.commit({ 'big.bin': pointer, 'a.ts': leak(1) });
    const refused = await guard(repository.root, 'baseline');
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr).toContain('not read: big.bin');
    expect(existsSync(join(repository.root, '.github'))).toBe(false);
    expect((await guard(repository.root, 'baseline', '--partial')).code).toBe(0);
    expect(read(repository)).toEqual(['a.ts']);
  });

  it('holds nothing of the secret, and is no finding itself', async () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak(1), 'b.env': fill('API_SECRET="{{alnum:40}}"\n') });
    await guard(repository.root, 'baseline');
    const text = readFileSync(join(repository.root, usual), 'utf8');
    const secret = /'(.+)'/.exec(leak(1))![1]!;
    expect(text).not.toContain(secret.slice(15, 23));
    const { report } = await scanJson(repository.root);
    expect(report.findings).toEqual([]);
  });
});
