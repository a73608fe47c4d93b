import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { rules } from '../../src/rules/index.ts';
import { temporaryFolder } from '../support/repository.ts';
import { fill } from '../support/samples.ts';
import { guard } from './support.ts';

describe('help', () => {
  it('alone, the command says what it can do, and that is no mistake', async () => {
    const { code, stdout, stderr } = await guard('.');
    expect([code, stderr]).toEqual([0, '']);
    for (const command of ['scan', 'baseline', 'hook', 'rules', 'doctor'])
      expect(stdout).toContain(`  ${command} `);
  });

  it.each(['scan', 'baseline', 'hook', 'rules', 'doctor'])('%s shows examples', async (command) => {
    const { code, stdout } = await guard('.', command, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\\n  otesse-guard ${command}`));
  });
});

describe('mistakes', () => {
  it.each<[string, string[], string]>([
    ['a command', ['scna'], '(Did you mean scan?)'],
    ['a part of a command', ['hook', 'instal'], '(Did you mean install?)'],
    ['an option', ['scan', '--stagd'], '(Did you mean --staged?)'],
    ['a range without its value', ['scan', '--range'], "option '--range <A..B>' argument missing"],
    ['too many words', ['scan', 'a', 'b'], 'too many arguments'],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await guard('.', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^otesse-guard: /);
  });

  it('one of ours tells where it happened, and nothing of what was read', async () => {
    const secret = fill('otesse_live_sk_{{alnum:24}}');
    let stderr = '';
    const code = await main(['rules'], {
      cwd: '.',
      command: '',
      env: {},
      stdout: {
        write() {
          throw new TypeError(`cannot read ${secret}`);
        },
      },
      stderr: { write: (text) => (stderr += text) },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^otesse-guard: a mistake of ours .*TypeError at .*please report it\n$/);
    expect(stderr).not.toContain(secret);
  });
});

describe('rules', () => {
  it('as JSON, all of them or one', async () => {
    const all = JSON.parse((await guard('.', 'rules', '--format', 'json')).stdout) as { id: string }[];
    expect(all.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const one = await guard('.', 'rules', 'otesse-test-secret-key', '--format', 'json');
    expect(JSON.parse(one.stdout)).toMatchObject({
      id: 'otesse-test-secret-key',
      severity: 'high',
      vendor: 'otesse',
    });
  });

  it('an id like no other gets a way on instead of a guess', async () => {
    const { stderr } = await guard('.', 'rules', 'zzzzzzzzzzzzzzzzzzzzzz');
    expect(stderr).toBe(
      'otesse-guard: no rule is called "zzzzzzzzzzzzzzzzzzzzzz"; `otesse-guard rules` lists them all\n',
    );
  });
});

describe('--output', () => {
  it('says on stderr what came of it and where it is', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.ts'), fill("const key = 'otesse_live_sk_{{alnum:24}}';\n"));
    const { stdout, stderr } = await guard(root, 'scan', '--format', 'json', '--output', 'report.json');
    expect([stdout, stderr]).toEqual([
      '',
      'Fails: 1 finding at or above high. The report is in report.json.\n',
    ]);
  });
});
