import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkNode } from '../../src/cli/doctor/node.ts';
import { render } from '../../src/cli/doctor/render.ts';
import { Repository, temporaryFolder } from '../support/repository.ts';
import { guard } from './support.ts';

describe('doctor', () => {
  it.each([
    ['24.1.0', 'good'],
    ['22.20.0', 'good'],
    ['22.9.0', 'notice'],
    ['20.15.1', 'notice'],
    ['18.20.0', 'problem'],
  ])('Node %s: %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });

  it('an old git is a problem', async () => {
    const repository = new Repository();
    const bin = temporaryFolder();
    const tool = new Repository(bin);
    tool.write({ git: '#!/bin/sh\necho git version 2.25.1\n' });
    chmodSync(join(bin, 'git'), 0o755);
    vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
    const { code, stdout } = await guard(repository.root, 'doctor');
    vi.unstubAllEnvs();
    expect(code).toBe(2);
    expect(stdout).toMatch(/^x {2}git 2\.25\.1 is too old\n {3}install git 2\.31 or newer$/m);
  });

  it('a folder without a repository can be scanned, and that is said', async () => {
    const { code, stdout } = await guard(temporaryFolder(), 'doctor');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^! .*is in no git repository\n {3}files can be scanned/m);
    expect((await guard('.', 'doctor', '/no/such/folder')).code).toBe(2);
  });

  it('names every problem of the settings', async () => {
    const repository = new Repository();
    repository.write({ '.github/otesse-guard.yml': 'fail-on: severe\nrulez: {}\n' });
    const { code, stdout } = await guard(repository.root, 'doctor');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^x {2}\.github\/otesse-guard\.yml:1:/m);
    expect(stdout).toMatch(/^x {2}\.github\/otesse-guard\.yml:2:/m);
  });

  it('says which attestations have expired', async () => {
    const repository = new Repository();
    const entry = (item: string, on: string) => `  - { item: ${item}, by: '@acme/privacy', on: ${on} }\n`;
    const today = new Date().toISOString().slice(0, 10);
    const attest = `attest:\n${entry('gdpr-deletion', '2020-01-01')}${entry('ccpa-access', '2020-01-01')}${entry('ccpa-access', today)}`;
    repository.write({ '.github/otesse-guard.yml': attest });
    const { code, stdout } = await guard(repository.root, 'doctor');
    expect(code).toBe(0);
    expect(stdout.match(/what is attested of \S+ is over a year old/g)).toEqual([
      'what is attested of gdpr-deletion is over a year old',
    ]);
  });

  it('says that a clone is shallow', async () => {
    const origin = new Repository();
    origin.commit({ 'a.ts': '1\n' });
    origin.commit({ 'a.ts': '2\n' });
    const root = join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.root}`, root);
    const { code, stdout } = await guard(root, 'doctor');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^! {2}this clone is shallow.*\n.*git fetch --unshallow/m);
  });

  it('follows the hook to what it runs', async () => {
    const repository = new Repository();
    expect((await guard(repository.root, 'doctor')).stdout).toMatch(
      /^! {2}no pre-commit hook\n.*hook install/m,
    );
    await guard(repository.root, 'hook', 'install');
    const nothing = await guard(repository.root, 'doctor');
    expect(nothing.code).toBe(2);
    expect(nothing.stdout).toMatch(/^x {2}pre-commit hook .*there is no otesse-guard for it to run/m);
    repository.write({ 'node_modules/.bin/otesse-guard': '#!/bin/sh\n' });
    chmodSync(join(repository.root, 'node_modules/.bin/otesse-guard'), 0o755);
    expect(await guard(repository.root, 'doctor')).toMatchObject({ code: 0 });
    expect(await guard(repository.root, 'hook', 'status')).toMatchObject({ code: 0 });
    rmSync(join(repository.root, '.git/hooks/pre-commit'));
    expect(await guard(repository.root, 'hook', 'status')).toMatchObject({ code: 2 });
  });

  it('uses marks that the terminal can show', () => {
    const checks = [{ state: 'good' as const, what: 'all' }];
    const io = { cwd: '.', command: '', stdout: { write: () => true }, stderr: { write: () => true } };
    expect(render(checks, { ...io, env: { LANG: 'de_DE.UTF-8' } })).toBe('✓  all\n');
    expect(render(checks, { ...io, env: { LANG: 'de_DE.UTF-8', LC_ALL: 'C' } })).toBe('ok all\n');
    expect(render(checks, { ...io, env: { LANG: 'C.UTF-8', FORCE_COLOR: '1' } })).toBe(
      '\x1b[32m✓ \x1b[39m all\n',
    );
  });
});
