import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository } from '../support/repository.ts';
import { guard } from './support.ts';

/** A stand-in for what the repository has installed: it writes down that it ran, and ends with `code`. */
function installFake(repository: Repository, code: number): void {
  const path = 'node_modules/.bin/otesse-guard';
  repository.write({ [path]: `#!/bin/sh\necho "$@" >> ran.log\nexit ${code}\n` });
  chmodSync(join(repository.root, path), 0o755);
}

function tryCommit(repository: Repository): boolean {
  try {
    repository.git('commit', '--quiet', '--allow-empty', '-m', 'try');
    return true;
  } catch {
    return false;
  }
}

const ran = (repository: Repository, file = 'ran.log'): string =>
  existsSync(join(repository.root, file)) ? readFileSync(join(repository.root, file), 'utf8') : '';

describe('hook install', () => {
  it('looks at every commit, stops one that fails, and is removed without a trace', async () => {
    const repository = new Repository();
    installFake(repository, 1);
    expect((await guard(repository.root, 'hook', 'install')).code).toBe(0);
    expect(tryCommit(repository)).toBe(false);
    expect(ran(repository)).toBe('scan --staged\n');
    installFake(repository, 0);
    expect(tryCommit(repository)).toBe(true);
    await guard(repository.root, 'hook', 'uninstall');
    expect(existsSync(join(repository.root, '.git/hooks/pre-commit'))).toBe(false);
  });

  it('refuses the commit when nothing is there to look at it', async () => {
    const repository = new Repository();
    await guard(repository.root, 'hook', 'install');
    expect(tryCommit(repository)).toBe(false);
  });

  it('comes before what a shell hook does, twice installed as once, and gives it back unchanged', async () => {
    const repository = new Repository();
    const hook = join(repository.root, '.git/hooks/pre-commit');
    const old = '#!/bin/bash\necho old >> old.log\nexit 0\n';
    writeFileSync(hook, old, { mode: 0o755 });
    installFake(repository, 0);
    await guard(repository.root, 'hook', 'install');
    await guard(repository.root, 'hook', 'install');
    expect(tryCommit(repository)).toBe(true);
    expect(ran(repository)).toBe('scan --staged\n');
    expect(ran(repository, 'old.log')).toBe('old\n');
    expect(statSync(hook).mode & 0o111).not.toBe(0);
    await guard(repository.root, 'hook', 'uninstall');
    expect(readFileSync(hook, 'utf8')).toBe(old);
  });

  it('calls a hook in another language afterwards, and keeps its verdict', async () => {
    const repository = new Repository();
    const hook = join(repository.root, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/usr/bin/env node\nprocess.exit(7);\n', { mode: 0o755 });
    installFake(repository, 0);
    await guard(repository.root, 'hook', 'install');
    expect(tryCommit(repository)).toBe(false);
    expect(ran(repository)).toBe('scan --staged\n');
    await guard(repository.root, 'hook', 'uninstall');
    expect(readFileSync(hook, 'utf8')).toContain('process.exit(7)');
  });

  it('goes where core.hooksPath points', async () => {
    const repository = new Repository();
    repository.git('config', 'core.hooksPath', 'my hooks');
    installFake(repository, 1);
    await guard(repository.root, 'hook', 'install');
    expect(existsSync(join(repository.root, 'my hooks/pre-commit'))).toBe(true);
    expect(tryCommit(repository)).toBe(false);
  });

  it('writes to husky’s file', async () => {
    const repository = new Repository();
    repository.write({ '.husky/pre-commit': 'npm test\n' });
    await guard(repository.root, 'hook', 'install');
    const hook = readFileSync(join(repository.root, '.husky/pre-commit'), 'utf8');
    expect(hook).toContain('scan --staged');
    expect(hook.indexOf('npm test')).toBeGreaterThan(hook.indexOf('scan --staged'));
    expect(existsSync(join(repository.root, '.git/hooks/pre-commit'))).toBe(false);
  });

  it('adds a command to lefthook’s file and keeps its comments', async () => {
    const repository = new Repository();
    const old = '# ours\npre-commit:\n  commands:\n    # fast\n    lint:\n      run: npm run lint\n';
    repository.write({ 'lefthook.yml': old });
    await guard(repository.root, 'hook', 'install');
    const file = (): string => readFileSync(join(repository.root, 'lefthook.yml'), 'utf8');
    expect(file()).toMatch(
      /# ours[\s\S]*# fast\n {4}lint:[\s\S]*otesse-guard:\s+run: npx --no-install otesse-guard scan --staged/,
    );
    await guard(repository.root, 'hook', 'uninstall');
    expect(file()).toBe(old);
  });

  it('leaves the pre-commit framework’s file to its owner, and says what to add', async () => {
    const repository = new Repository();
    repository.write({ '.pre-commit-config.yaml': 'repos: []\n' });
    const { stdout } = await guard(repository.root, 'hook', 'install');
    expect(stdout).toContain('- id: otesse-guard');
    expect(existsSync(join(repository.root, '.git/hooks/pre-commit'))).toBe(false);
  });
});

describe('doctor', () => {
  it('says what is there and what to do', async () => {
    const repository = new Repository();
    const { code, stdout } = await guard(repository.root, 'doctor');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok git \d/m);
    expect(stdout).toContain('hook install');
  });

  it('ends with 2 for settings that cannot be used', async () => {
    const repository = new Repository();
    repository.write({ '.github/otesse-guard.yml': 'fail-on: [\n' });
    const { code, stdout } = await guard(repository.root, 'doctor');
    expect(code).toBe(2);
    expect(stdout).toContain('otesse-guard.yml');
  });
});

describe('rules', () => {
  it('lists all, and explains one', async () => {
    const repository = new Repository();
    expect((await guard(repository.root, 'rules')).stdout).toContain('stripe-webhook-secret');
    const one = await guard(repository.root, 'rules', 'otesse-live-secret-key');
    expect(one.stdout).toContain('Revoke the old key');
    const typo = await guard(repository.root, 'rules', 'github-tokn');
    expect(typo).toMatchObject({ code: 2, stdout: '' });
    expect(typo.stderr).toContain('did you mean "github-token"?');
  });
});
