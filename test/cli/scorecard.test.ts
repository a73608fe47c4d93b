import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeguardsOf } from '../../src/cli/scorecard/safeguards.ts';
import { Repository } from '../support/repository.ts';
import { fill } from '../support/samples.ts';
import { guard } from './support.ts';

interface Document {
  scanned: string;
  counts: Record<string, number>;
  items: {
    id: string;
    status: string;
    evidence: { text: string; path: string | null; line: number | null }[];
  }[];
}

const config = '.github/otesse-guard.yml';
/** Every clone has the hook: nothing fails in a repository of this and nothing else. */
const hooked = {
  'lefthook.yml': 'pre-commit:\n  jobs:\n    - { name: otesse-guard, run: otesse-guard scan --staged }\n',
  'src/a.ts': 'export {};\n',
};

function repositoryWith(files: Record<string, string>): Repository {
  const repository = new Repository();
  repository.commit({ ...hooked, ...files });
  // The hook finds something to run.
  repository.write({
    '.git/info/exclude': 'node_modules\n',
    'node_modules/.bin/otesse-guard': '#!/bin/sh\n',
  });
  chmodSync(join(repository.root, 'node_modules/.bin/otesse-guard'), 0o755);
  return repository;
}

async function scorecard(cwd: string, ...args: string[]) {
  const outcome = await guard(cwd, 'scorecard', '--format', 'json', ...args);
  return { ...outcome, card: JSON.parse(outcome.stdout) as Document };
}
const statusOf = ({ items }: Document, id: string) => items.find((item) => item.id === id)!.status;

describe('scorecard', () => {
  it('ends with 0 where nothing fails', async () => {
    const { code, card } = await scorecard(repositoryWith({}).root);
    expect(card.counts.fail).toBe(0);
    expect(statusOf(card, 'keys-not-in-code')).toBe('pass');
    expect(statusOf(card, 'pre-commit-hook')).toBe('pass');
    expect(statusOf(card, 'webhook-signature-verified')).toBe('not-applicable');
    expect(code).toBe(0);
  });

  it('ends with 1 where something fails, with its place', async () => {
    const leak = `const key = '${fill('otesse_live_sk_{{alnum:24}}')}';\n`;
    const { code, card } = await scorecard(repositoryWith({ 'src/pay.ts': `\n${leak}` }).root);
    expect(code).toBe(1);
    expect(card.items[0]).toMatchObject({ status: 'fail', evidence: [{ path: 'src/pay.ts', line: 2 }] });
  });

  it('ends with 3 where not everything could be read, and passes nothing then', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';
    const { code, card } = await scorecard(repositoryWith({ 'big.bin': pointer }).root);
    expect(code).toBe(3);
    expect(statusOf(card, 'keys-not-in-code')).toBe('unknown');
    const told = await guard(repositoryWith({ 'big.bin': pointer }).root, 'scorecard');
    expect(told.stdout).toContain('Not everything could be read.');
  });

  it.each<[string, string[], RegExp]>([
    ['a format', ['--format', 'sarif'], /Allowed choices are text, json, markdown, svg/],
    ['a path', ['nowhere'], /nowhere does not exist/],
    ['a config', ['--config', 'none.yml'], /the config none\.yml cannot be read/],
  ])('ends with 2 for %s that is none', async (_, args, message) => {
    const { code, stderr, stdout } = await guard(repositoryWith({}).root, 'scorecard', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('refuses attestations of unknown items, of days to come, and of nobody, each with its line', async () => {
    const attest = `attest:
  - { item: gdpr-deletoin, by: '@acme/privacy', on: 2026-10-01 }
  - { item: gdpr-deletion, by: '@acme/privacy', on: 2199-10-01 }
  - { item: ccpa-access, on: 2026-10-01 }
`;
    const { code, stderr } = await guard(repositoryWith({ [config]: attest }).root, 'scorecard');
    expect(code).toBe(2);
    expect(stderr.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/otesse-guard\.yml:2:\d+: attest\[0\]\.item: .*did you mean "gdpr-deletion"\?$/),
      expect.stringMatching(
        /otesse-guard\.yml:3:\d+: attest\[1\]\.on: expected a day that has come; found "2199-10-01"$/,
      ),
      expect.stringMatching(/otesse-guard\.yml:4:\d+: attest\[2\]\.by: missing; expected '@user'/),
    ]);
  });

  it('takes what the config says', async () => {
    const text = `attest:\n  - { item: gdpr-deletion, by: '@acme/privacy', on: ${new Date().toISOString().slice(0, 10)} }\n`;
    const { card } = await scorecard(repositoryWith({ [config]: text }).root);
    expect(statusOf(card, 'gdpr-deletion')).toBe('attested');
    expect(statusOf(card, 'ccpa-access')).toBe('unknown');
  });

  it('says what it speaks of: the whole tree, or a part', async () => {
    const { root } = repositoryWith({});
    expect((await scorecard(root)).card.scanned).toBe('the working tree');
    expect((await scorecard(root, 'src')).card.scanned).toBe('src');
    expect((await scorecard(join(root, 'src'), '..')).card.scanned).toBe('the working tree');
  });

  it('fails a clone without the hook, and leaves it open in the checkout of a CI', async () => {
    const { root } = new Repository();
    const { code, card } = await scorecard(root);
    expect(statusOf(card, 'pre-commit-hook')).toBe('fail');
    expect(code).toBe(1);
    const io = { cwd: root, command: '', stdout: { write: () => true }, stderr: { write: () => true } };
    expect(await safeguardsOf(root, { ...io, env: { CI: 'true' } })).toMatchObject({ hook: null });
    expect(await safeguardsOf(root, { ...io, env: {} })).toMatchObject({ hook: { state: 'none' } });
  });

  it('fails a hook that the team shares and that cannot run here', async () => {
    const repository = new Repository();
    repository.commit(hooked);
    const { card } = await scorecard(repository.root);
    expect(statusOf(card, 'pre-commit-hook')).toBe('fail');
  });

  it('writes a file whole, and says so', async () => {
    const { root } = repositoryWith({});
    const { code, stdout, stderr } = await guard(
      root,
      'scorecard',
      '--format',
      'svg',
      '--output',
      'badge.svg',
    );
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^\d+ of \d+ practices .* The scorecard is in badge\.svg\.\n$/);
    expect(readFileSync(join(root, 'badge.svg'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });
});
