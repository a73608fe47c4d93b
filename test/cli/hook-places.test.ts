/** Where the hook goes: managers of hooks, moved folders, and what stood there before. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository, temporaryFolder } from '../support/repository.ts';
import { guard } from './support.ts';

/** A repository that has an otesse-guard which writes down that it ran. */
function repositoryWithFake(root?: string): Repository {
  if (root !== undefined) mkdirSync(root);
  const repository = new Repository(root);
  const fake = 'node_modules/.bin/otesse-guard';
  repository.write({ [fake]: '#!/bin/sh\necho guard >> ran.log\n', '.gitignore': 'node_modules\n*.log\n' });
  chmodSync(join(repository.root, fake), 0o755);
  return repository;
}

/** What ran during a commit, and whether that went through. */
function commit(repository: Repository): { ran: string[]; passed: boolean } {
  const log = join(repository.root, 'ran.log');
  writeFileSync(log, '');
  let passed = true;
  try {
    repository.git('commit', '--quiet', '--allow-empty', '-m', 'try');
  } catch {
    passed = false;
  }
  return { ran: readFileSync(log, 'utf8').split('\n').filter(Boolean), passed };
}

function putHook(repository: Repository, text: string | Uint8Array, mode = 0o755): string {
  const path = join(repository.root, '.git/hooks/pre-commit');
  mkdirSync(join(repository.root, '.git/hooks'), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const install = (repository: Repository, ...args: string[]) =>
  guard(repository.root, 'hook', 'install', ...args);
const uninstall = (repository: Repository) => guard(repository.root, 'hook', 'uninstall');

describe('an old hook in shell', () => {
  it.each([
    ['strict', '#!/bin/sh\nset -eu\necho old >> ran.log\n'],
    [
      'with a header',
      '#!/usr/bin/env bash\n# Ours.\n# Since 2019.\n\nset -euo pipefail\necho old >> ran.log\nexit 0\n',
    ],
    ['without a shebang', 'echo old >> ran.log\n'],
    ['without a last newline', '#!/bin/sh -e\necho old >> ran.log'],
  ])('%s: runs after ours, once, and comes back byte for byte', async (_, old) => {
    const repository = repositoryWithFake();
    const path = putHook(repository, old);
    await install(repository);
    await install(repository);
    expect(commit(repository)).toEqual({ ran: ['guard', 'old'], passed: true });
    await uninstall(repository);
    expect(readFileSync(path, 'utf8')).toBe(old);
    expect(commit(repository).ran).toEqual(['old']);
  });

  it('with Windows line endings: they go, since no shell can read them', async () => {
    const repository = repositoryWithFake();
    const path = putHook(repository, '#!/bin/sh\r\necho old >> ran.log\r\n');
    const { stdout } = await install(repository);
    expect(stdout).toContain('Windows line endings');
    expect(readFileSync(path, 'utf8')).not.toContain('\r');
    expect(commit(repository)).toEqual({ ran: ['guard', 'old'], passed: true });
  });

  it('husky 8: its first line stays first, or everything would run twice', async () => {
    const repository = repositoryWithFake();
    const old = '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\necho old >> ran.log\n';
    const husky = '[ -n "$again" ] || { export again=1; sh -e "$0" "$@"; exit $?; }\n';
    repository.write({ '.husky/pre-commit': old, '.husky/_/husky.sh': husky });
    chmodSync(join(repository.root, '.husky/pre-commit'), 0o755);
    repository.git('config', 'core.hooksPath', '.husky');
    await install(repository);
    expect(commit(repository)).toEqual({ ran: ['guard', 'old'], passed: true });
  });

  it('half of our lines: refused, nothing is written', async () => {
    const repository = repositoryWithFake();
    const old = '#!/bin/sh\n# >>> otesse-guard >>>\necho old\n';
    const path = putHook(repository, old);
    const { code, stderr } = await install(repository);
    expect(code).toBe(2);
    expect(stderr).toContain('only a part of otesse-guard');
    expect(readFileSync(path, 'utf8')).toBe(old);
  });
});

describe('an old hook that lines of shell cannot go into', () => {
  const binary = Buffer.concat([readFileSync('/bin/true'), Buffer.from([0xff, 0xfe])]);

  it.each<[string, string | Uint8Array]>([
    [
      'node',
      '#!/usr/bin/env node\nrequire("node:fs").appendFileSync("ran.log", "old\\n"); process.exit(3);\n',
    ],
    ['a binary', binary],
  ])('%s: is called afterwards, and comes back byte for byte', async (what, old) => {
    const repository = repositoryWithFake();
    const path = putHook(repository, old);
    await install(repository);
    await install(repository);
    const expected =
      what === 'node' ? { ran: ['guard', 'old'], passed: false } : { ran: ['guard'], passed: true };
    expect(commit(repository)).toEqual(expected);
    await uninstall(repository);
    expect(readFileSync(path)).toEqual(Buffer.from(old));
    expect(existsSync(`${path}.before-otesse-guard`)).toBe(false);
  });

  it('a link: the file that it leads to is not touched', async () => {
    const repository = repositoryWithFake();
    const script = '#!/bin/sh\necho old >> ran.log\n';
    repository.write({ 'scripts/check.sh': script });
    chmodSync(join(repository.root, 'scripts/check.sh'), 0o755);
    mkdirSync(join(repository.root, '.git/hooks'), { recursive: true });
    const path = join(repository.root, '.git/hooks/pre-commit');
    symlinkSync('../../scripts/check.sh', path);
    await install(repository);
    expect(commit(repository)).toEqual({ ran: ['guard', 'old'], passed: true });
    expect(readFileSync(join(repository.root, 'scripts/check.sh'), 'utf8')).toBe(script);
    await uninstall(repository);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  it('one that git passes over: it is not woken', async () => {
    const repository = repositoryWithFake();
    const path = putHook(repository, '#!/bin/sh\necho old >> ran.log\n', 0o644);
    await install(repository);
    expect(commit(repository)).toEqual({ ran: ['guard'], passed: true });
    await uninstall(repository);
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  it('two of them: refused, both stay', async () => {
    const repository = repositoryWithFake();
    const path = putHook(repository, '#!/usr/bin/env node\n// first\n');
    await install(repository);
    putHook(repository, '#!/usr/bin/env node\n// second\n');
    const { code, stderr } = await install(repository);
    expect(code).toBe(2);
    expect(stderr).toContain('keep one of them');
    expect(readFileSync(path, 'utf8')).toContain('second');
    expect(readFileSync(`${path}.before-otesse-guard`, 'utf8')).toContain('first');
  });
});

describe('places', () => {
  it('a linked worktree shares the hook; spaces and quotes in paths are no trouble', async () => {
    const repository = repositoryWithFake(join(temporaryFolder(), `it's a repository`));
    repository.commit({ 'a.ts': 'export {};\n' });
    const linked = join(temporaryFolder(), 'my worktree');
    repository.git('worktree', 'add', '--quiet', '-b', 'side', linked);
    const { stdout } = await guard(linked, 'hook', 'install');
    expect(stdout).toContain(join(repository.root, '.git/hooks/pre-commit'));
    expect(commit(repository)).toEqual({ ran: ['guard'], passed: true });
  });

  it('a hook that is committed holds no path of this machine', async () => {
    const repository = repositoryWithFake();
    repository.git('config', 'core.hooksPath', '.githooks');
    const { stdout } = await install(repository);
    expect(stdout).toContain('commit it');
    const text = readFileSync(join(repository.root, '.githooks/pre-commit'), 'utf8');
    expect(text).not.toContain('/opt/otesse-guard');
    expect(text).not.toContain(process.execPath);
    expect(commit(repository)).toEqual({ ran: ['guard'], passed: true });
  });

  it('a folder for all repositories gets it too, and that is said', async () => {
    const repository = repositoryWithFake();
    const hooks = temporaryFolder();
    repository.git('config', 'core.hooksPath', hooks);
    expect((await install(repository)).stdout).toContain('every repository of yours');
    expect(existsSync(join(hooks, 'pre-commit'))).toBe(true);
    expect(commit(repository)).toEqual({ ran: ['guard'], passed: true });
  });

  it('husky 9, in whatever folder: the file that its own script calls', async () => {
    const repository = repositoryWithFake();
    repository.write({
      '.config/husky/_/h': '#!/usr/bin/env sh\nsh -e "$(dirname "$(dirname "$0")")/$(basename "$0")" "$@"\n',
      '.config/husky/_/pre-commit': '#!/usr/bin/env sh\n. "$(dirname "$0")/h"\n',
      '.config/husky/pre-commit': 'echo old >> ran.log\n',
    });
    chmodSync(join(repository.root, '.config/husky/_/pre-commit'), 0o755);
    repository.git('config', 'core.hooksPath', '.config/husky/_');
    await install(repository);
    expect(commit(repository)).toEqual({ ran: ['guard', 'old'], passed: true });
    await uninstall(repository);
    expect(readFileSync(join(repository.root, '.config/husky/pre-commit'), 'utf8')).toBe(
      'echo old >> ran.log\n',
    );
  });

  it('husky that git does not call yet: said at once, and by status', async () => {
    const repository = repositoryWithFake();
    repository.write({ '.husky/pre-commit': 'echo old >> ran.log\n' });
    expect((await install(repository)).stdout).toContain('git does not call husky here yet');
    expect(await guard(repository.root, 'hook', 'status')).toMatchObject({ code: 2 });
  });

  it('--print says what would be written, and writes nothing', async () => {
    const repository = repositoryWithFake();
    const path = putHook(repository, '#!/usr/bin/env node\n');
    const { code, stdout } = await install(repository, '--print');
    expect(code).toBe(0);
    expect(stdout).toContain(
      `# renames ${path} to ${path}.before-otesse-guard\n# writes ${path}\n#!/bin/sh\n`,
    );
    expect(readFileSync(path, 'utf8')).toBe('#!/usr/bin/env node\n');
  });

  it('uninstall where nothing is: said, nothing is touched', async () => {
    const repository = repositoryWithFake();
    const path = putHook(repository, '#!/bin/sh\necho old\n');
    expect((await uninstall(repository)).stdout).toContain('nothing to take out');
    expect(readFileSync(path, 'utf8')).toBe('#!/bin/sh\necho old\n');
  });

  it('2 outside a repository', async () => {
    expect(await guard(temporaryFolder(), 'hook', 'install')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('lefthook', () => {
  it.each([
    ['jobs', 'pre-commit:\n  jobs:\n    - name: lint # quick\n      run: npm run lint\n'],
    ['commands', '# ours\npre-commit:\n  parallel: true\n  commands:\n    lint:\n      run: npm run lint\n'],
    ['another hook', 'pre-push:\n  jobs:\n    - run: npm test\n'],
    ['nothing', ''],
  ])('%s: added once, taken out without a trace', async (_, old) => {
    const repository = repositoryWithFake();
    repository.write({ '.lefthook.yaml': old });
    await install(repository);
    const text = (): string => readFileSync(join(repository.root, '.lefthook.yaml'), 'utf8');
    const installed = text();
    expect(installed.match(/scan --staged/g)).toHaveLength(1);
    expect((await install(repository)).stdout).toContain('already');
    expect(text()).toBe(installed);
    expect(await guard(repository.root, 'hook', 'status')).toMatchObject({ code: 0 });
    await uninstall(repository);
    expect(text()).toBe(old);
  });

  it('a file that cannot be read: a clear line, and it stays as it is', async () => {
    const repository = repositoryWithFake();
    repository.write({ 'lefthook.yml': 'pre-commit: [\n' });
    const { code, stderr } = await install(repository);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^otesse-guard: .*lefthook\.yml cannot be read: /);
    expect(readFileSync(join(repository.root, 'lefthook.yml'), 'utf8')).toBe('pre-commit: [\n');
  });

  it('another format is left to its owner', async () => {
    const repository = repositoryWithFake();
    repository.write({ 'lefthook.toml': '' });
    const { code, stdout } = await install(repository);
    expect(code).toBe(2);
    expect(stdout).toContain('run: npx --no-install otesse-guard scan --staged');
    expect(readFileSync(join(repository.root, 'lefthook.toml'), 'utf8')).toBe('');
  });
});

describe('the pre-commit framework', () => {
  it('knows our hook once it is in its file', async () => {
    const repository = repositoryWithFake();
    repository.write({ '.pre-commit-config.yaml': 'repos: []\n' });
    expect(await install(repository)).toMatchObject({ code: 2 });
    repository.write({
      '.pre-commit-config.yaml': 'repos:\n  - repo: x\n    hooks:\n      - id: otesse-guard\n',
    });
    expect(await install(repository)).toMatchObject({ code: 0 });
    expect(await guard(repository.root, 'hook', 'status')).toMatchObject({ code: 0 });
  });
});
