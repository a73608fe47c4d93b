import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Report } from '../../src/model/index.ts';
import {
  annotations,
  renderJobSummary,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderText,
} from '../../src/reports/index.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { encodings } from '../detection/decoders/encodings.ts';
import { Repository } from '../scan/sources/repository.ts';
import { history, range, staged, tree } from '../scan/support.ts';
import { fill } from '../support/samples.ts';
import { Plantation } from './plantation.ts';
import { Search } from './secrets.ts';

const repository = new Repository();
const planted = new Plantation(100);
const key = (): string => planted.key();
let base: string;

beforeAll(() => {
  const { root } = repository;
  base = repository.commit({ 'README.md': 'clean\n' });
  repository.commit(planted.files(), `with ${key()}\n\nand ${key()} too\n`);
  repository.commit({ 'near.ts': 'clean\n', 'split.ts': 'clean\n' });
  repository.git('tag', '-a', 'v1', '-m', `tagged ${key()}`);
  repository.write({ 'staged.ts': `k = '${key()}'\n` }).git('add', '--all');
  mkdirSync(join(root, 'configs'));
});

const head = (): string => repository.head;

const sources: [string, () => Promise<Report>][] = [
  ['the tree', () => tree(repository.root)],
  ['the index', () => staged(repository.root)],
  ['a range', () => range(repository.root, base, head())],
  ['the history', () => history(repository.root)],
];

const options = { failOn: 'high', scanned: 'everything', ruleOf: ruleById } as const;
const exits: [string, (report: Report) => string][] = [
  ['terminal', (report) => renderText(report, { ...options, color: false, width: 100, verbose: true })],
  [
    'coloured terminal',
    (report) => renderText(report, { ...options, color: true, width: 60, verbose: true }),
  ],
  ['JSON', (report) => renderJson(report, options)],
  [
    'SARIF',
    (report) =>
      renderSarif(report, {
        version: '1.0.0',
        rules,
        ruleOf: ruleById,
        withSuppressed: true,
        lineHash: true,
      }),
  ],
  ['Markdown', (report) => renderMarkdown(report, options)],
  ['job summary', (report) => renderJobSummary(report, options)],
  ['annotations', (report) => JSON.stringify(annotations(report, { perLevel: 10_000, ...options }))],
  ['JSON.stringify', (report) => JSON.stringify(report)],
  [
    'inspection',
    (report) =>
      inspect(report, { depth: null, showHidden: true, maxArrayLength: null, maxStringLength: null }),
  ],
  ['clone', (report) => inspect(structuredClone(report), { depth: null, maxArrayLength: null })],
  [
    'message to a thread',
    (report) => {
      const { port1, port2 } = new MessageChannel();
      port1.postMessage(report);
      const received = JSON.stringify(receiveMessageOnPort(port2));
      port1.close();
      return received;
    },
  ],
];

describe.each(sources)('%s', (_, scanSource) => {
  it('gives a report with findings, and no exit of it gives a secret away', async () => {
    const report = await scanSource();
    expect(report.findings.length).toBeGreaterThan(0);
    for (const [name, write] of exits) expect(planted.leaksIn(write(report)), name).toEqual([]);
  });
});

/** Runs the command line and gives all that it wrote, and what it threw. */
async function written(...args: string[]): Promise<string> {
  let text = '';
  const output = { write: (part: string) => (text += part), isTTY: true, columns: 80 };
  const io = { command: 'otesse-guard', cwd: repository.root, env: {}, stdout: output, stderr: output };
  await main(args, io).catch((error: Error) => {
    text += inspect(error, { depth: null, showHidden: true });
  });
  return text;
}

describe('the command line', () => {
  it.each([
    [['scan']],
    [['scan', '--verbose', '--no-ignore']],
    [['scan', '--history', '--format', 'json']],
    [['scan', '--staged', '--format', 'markdown']],
    [['scan', 'vendors', '--format', 'sarif']],
    [['scorecard']],
    [['scorecard', 'names', '--format', 'json']],
    [['scorecard', '--format', 'markdown']],
    [['scorecard', '--format', 'svg']],
  ])('otesse-guard %s', async (args) => {
    const text = await written(...args);
    expect(text.length).toBeGreaterThan(500);
    expect(planted.leaksIn(text)).toEqual([]);
  });

  it('writes no secret to a file', async () => {
    const file = join(repository.root, 'configs/report.json');
    await written('scan', 'names', '--format', 'json', '--output', file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('otesse-live-secret-key');
    expect(planted.leaksIn(text)).toEqual([]);
  });
});

describe('settings that hold a secret where something else should stand', () => {
  it.each([
    ['an unknown value', (secret: string) => `fail-on: ${secret}\n`],
    ['an unknown name', (secret: string) => `${secret}: on\n`],
    ['an unknown rule', (secret: string) => `rules:\n  ${secret}: off\n`],
    ['a wrong type', (secret: string) => `ignore: ${secret}\n`],
    [
      'a broken pattern',
      (secret: string) => `custom-rules:\n  - { id: a, title: t, pattern: '(${secret}' }\n`,
    ],
    ['broken YAML', (secret: string) => `a: [${secret}\n  b: "${secret}\n`],
    ['a baseline that is not there', (secret: string) => `baseline: ${secret}.json\n`],
  ])('are refused without showing it: %s', async (_, text) => {
    const config = join(repository.root, 'configs/bad.yml');
    repository.write({ 'configs/bad.yml': text(key()) });
    const said = await written('scan', 'README.md', '--config', config);
    expect(said).toContain('bad.yml');
    expect(planted.leaksIn(said)).toEqual([]);
  });

  it('are used without showing it: what the scorecard quotes', async () => {
    const config = join(repository.root, 'configs/quoted.yml');
    repository.write({
      'configs/quoted.yml': `webhooks: { origin-checked-by: 'WAF ${key()}' }
rotation: { keys: [{ name: 'key ${key()}', vendor: otesse, rotated: 2020-01-01 }] }
attest: [{ item: gdpr-deletion, by: '@acme/privacy', on: 2026-01-01, evidence: 'https://acme.example/${key()}' }]
`,
    });
    for (const format of ['text', 'json', 'markdown', 'svg']) {
      const said = await written('scorecard', 'README.md', '--config', config, '--format', format);
      expect(said).toMatch(/integration security|Integration security|gdpr/i);
      expect(planted.leaksIn(said)).toEqual([]);
    }
  });

  it('are refused without showing it: a baseline, a .gitleaks.toml', async () => {
    repository.write({
      'configs/base.json': `{"${key()}": ${key()}`,
      'configs/bad.toml': `title = "${key()}\n[[rules]]\nid = ${key()}\n`,
    });
    const said = [
      await written('scan', 'README.md', '--baseline', 'configs/base.json'),
      await written('scan', 'README.md', '--config', 'configs/bad.toml'),
    ];
    for (const text of said) expect(text).toMatch(/base\.json|bad\.toml/);
    expect(planted.leaksIn(said.join('\n'))).toEqual([]);
  });
});

test('the search notices what it is for', () => {
  const secret = fill('{{alnum:24}}', 9);
  const watch = new Search([secret]);
  expect(watch.in(`a ${secret.slice(5, 13)} b`)).toHaveLength(1);
  expect(watch.in(`a ${secret.slice(5, 12)} b`)).toEqual([]);
  for (const around of ['', 'x', 'xy', 'xyz']) {
    const text = Buffer.from(`${around}${secret}${around}`);
    for (const form of ['base64', 'base64url', 'hex'] as const)
      expect(watch.in(text.toString(form)), form).not.toEqual([]);
  }
  expect(watch.in(encodings['upper-case percent']!(secret))).not.toEqual([]);
});
