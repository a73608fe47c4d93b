/** The bundle, as a process of its own: what cannot be seen from inside. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Repository, temporaryFolder } from '../support/repository.ts';
import { fill } from '../support/samples.ts';
import { buildInto, shell } from './bundle.ts';

const leak = fill("const key = 'otesse_live_sk_{{alnum:24}}';\n");
// A path that needs quotes in every shell.
const folder = mkdtempSync(join(tmpdir(), "otesse-guard's bundle "));
let guard = '';

beforeAll(() => {
  guard = buildInto(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const person = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'Robin'],
    [`GIT_${role}_EMAIL`, 'robin@example.com'],
  ]),
);

/** For root, who may read and write everything, the right to is taken away first. */
const asUser =
  process.getuid?.() === 0
    ? 'setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search '
    : '';

describe('the bundle', () => {
  it('finds a leak, and ends with 1', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.ts'), leak);
    const { code, stdout } = shell(guard, '"$node" "$guard" scan --format json', { cwd: root });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: 'otesse-live-secret-key' }] });
  });

  it.each(['--help', 'scan --help', 'hook --help', 'rules', 'doctor', 'baseline --help', '--version'])(
    'has all that `%s` needs',
    (args) => {
      const { code, stdout, stderr } = shell(guard, `"$node" "$guard" ${args}`, { cwd: temporaryFolder() });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).not.toBe('');
    },
  );

  it('keeps its verdict when nobody reads to the end', () => {
    const root = temporaryFolder();
    for (let i = 0; i < 200; i++) writeFileSync(join(root, `${i}.ts`), leak);
    const script = '{ "$node" "$guard" scan --format json; echo $? > code; } | head -c 1';
    const { stdout, stderr } = shell(guard, script, { cwd: root });
    expect([stdout, stderr]).toEqual(['{', '']);
    expect(readFileSync(join(root, 'code'), 'utf8')).toBe('1\n');
  });

  it('stops a commit with a leak through the hook that it installs, and lets a clean one pass', () => {
    const repository = new Repository();
    expect(shell(guard, '"$node" "$guard" hook install', { cwd: repository.root }).code).toBe(0);
    repository.commit({ 'a.ts': 'export {};\n' });
    const head = repository.git('rev-parse', 'HEAD');
    const add = (path: string): void => {
      repository.write({ [path]: leak });
      repository.git('add', path);
    };
    add('b.ts');
    const refused = shell(guard, 'git commit -m leak', { cwd: repository.root, env: person });
    expect(refused.code).toBe(1);
    expect(refused.stdout + refused.stderr).toMatch(
      /b\.ts:1:[\s\S]*git commit --no-verify[\s\S]*otesse-guard:allow/,
    );
    expect(repository.git('rev-parse', 'HEAD')).toBe(head);
    // git hands these a different index each.
    repository.write({ 'a.ts': leak, 'b.ts': 'export {};\n' });
    repository.git('add', 'b.ts');
    expect(shell(guard, 'git commit -am all', { cwd: repository.root, env: person }).code).toBe(1);
    expect(shell(guard, 'git commit -m one a.ts', { cwd: repository.root, env: person }).code).toBe(1);
    expect(repository.git('rev-parse', 'HEAD')).toBe(head);
    repository.commit({ 'a.ts': 'export {};\n' }, 'clean');
    expect(repository.git('log', '-1', '--format=%s')).toBe('clean');
  });
});

describe('a file system that says no', () => {
  it('3 for a file that may not be read; the others are read', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'closed.ts'), leak, { mode: 0o000 });
    writeFileSync(join(root, 'open.ts'), 'export {};\n');
    const { code, stdout } = shell(guard, `${asUser}"$node" "$guard" scan --format json`, { cwd: root });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: false,
      skipped: [{ path: 'closed.ts', reason: 'unreadable', detail: 'EACCES' }],
      stats: { files: 1 },
    });
  });

  it('2 and one line for a target that may not be read', () => {
    const root = temporaryFolder();
    const script = `mkdir -p shut/in && chmod 000 shut; ${asUser}"$node" "$guard" scan shut/in; code=$?; chmod 700 shut; exit $code`;
    const { code, stderr } = shell(guard, script, { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^otesse-guard: \S*shut\/in cannot be read: EACCES\n$/);
  });

  it.each([
    ['a folder', 'folder', /it is a folder/],
    ['a folder that is not there', 'none/report.json', /its folder does not exist/],
  ])('2 for --output to %s', (_, output, message) => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.ts'), leak);
    const script = `mkdir folder; "$node" "$guard" scan --output ${output}`;
    const { code, stderr } = shell(guard, script, { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(root).sort()).toEqual(['a.ts', 'folder']);
  });

  it('leaves the old report whole when the new one stops half-way', () => {
    const root = temporaryFolder();
    for (let i = 0; i < 20; i++) writeFileSync(join(root, `${i}.ts`), leak);
    writeFileSync(join(root, 'report.json'), 'the old report\n');
    // Files may grow to a block of this size and no further, as on a disk that fills up while it is written to.
    const script = 'ulimit -f 1; "$node" "$guard" scan --format json --output report.json';
    const { code, stderr } = shell(guard, script, { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^otesse-guard: the report could not be written to \S+: EFBIG\n$/);
    expect(readFileSync(join(root, 'report.json'), 'utf8')).toBe('the old report\n');
    expect(readdirSync(root).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  // Not with a device: as root, a mistake here would replace it for the whole machine.
  it('a pipe takes the report and stays a pipe', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.ts'), leak);
    const script =
      'mkfifo pipe; cat pipe & "$node" "$guard" scan a.ts --format json --output pipe; test -p pipe && wait';
    const { code, stdout } = shell(guard, script, { cwd: root, timeout: 10_000 });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true });
  });

  it('3 for a file that vanishes between the listing and the reading', () => {
    const repository = new Repository();
    repository.commit({ 'a.ts': leak, 'gone.ts': leak });
    // A git that lists the files truly, and then loses one.
    const script = `mkdir .bin && real=$(command -v git) &&
      printf '#!/bin/sh\\n"%s" "$@"; code=$?\\ncase "$*" in *ls-files*) rm -f gone.ts;; esac\\nexit $code\\n' "$real" > .bin/git &&
      chmod +x .bin/git && PATH="$PWD/.bin:$PATH" "$node" "$guard" scan --fail-on never --format json`;
    const { code, stdout } = shell(guard, script, { cwd: repository.root });
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{ path: 'a.ts' }],
      skipped: [{ path: 'gone.ts', reason: 'vanished' }],
    });
  });
});
