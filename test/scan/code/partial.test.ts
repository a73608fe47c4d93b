import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Frontend } from '../../../src/detection/languages/index.ts';
import { Veil } from '../../../src/detection/veil.ts';
import type { Report, Skip } from '../../../src/model/index.ts';
import { type CodeInspection, CodeScanner } from '../../../src/scan/code/code-scanner.ts';
import { grammarFiles } from '../../../src/scan/code/grammars.ts';
import { defaultConfig } from '../../../src/scan/config/defaults.ts';
import { Inspector } from '../../../src/scan/inspection/index.ts';
import type { CodeBase, Unread } from '../../../src/scan/sources/code-base.ts';
import { Repository } from '../../support/repository.ts';
import { range, staged, tree, unread } from '../support.ts';

const insecure = `
import express from 'express';
const app = express();
app.post('/webhooks/otesse', express.raw({ type: '*/*' }), async (req, res) => {
  await orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;
const brokenHandler = insecure.replace('  res.sendStatus(204);', '  const = 5 5;\n  res.sendStatus(204);');

async function scanned(files: Record<string, string>): Promise<Report> {
  const repository = new Repository();
  repository.commit(files);
  return tree(repository.root);
}

/** Without the advice that every handler gets which does not ask for the sender's address. */
const confidences = ({ findings }: Pick<Report, 'findings'>): string[] =>
  findings
    .filter(({ rule }) => rule !== 'webhook-origin-not-checked')
    .map(({ rule, confidence }) => `${rule} ${confidence}`);

describe('code that a tree holds and that was not looked at', () => {
  it('is told, and no shortfall, where a program has written it', async () => {
    const report = await scanned({
      'dist/bundle.js': insecure + '// padding\n'.repeat(100_000),
      'handlers.min.js': `${insecure.replaceAll('\n', ' ')}${'x();'.repeat(5_000)}`,
    });
    expect(unread(report)).toEqual(['dist/bundle.js: generated', 'handlers.min.js: generated']);
    expect(report.complete).toBe(true);
  });

  it('is told where a statement of a handler could not be parsed, and what is said of it is advice', async () => {
    const report = await scanned({ 'server.js': brokenHandler });
    expect(report.skipped).toEqual([
      { path: 'server.js', reason: 'unparsed', detail: 'line 6, in what a webhook handler runs' },
    ]);
    expect(report.complete).toBe(false);
    expect(confidences(report)).toEqual(['webhook-signature-not-verified low']);
  });

  it('is told where the statement that was lost may be the handler', async () => {
    const report = await scanned({
      'server.js': "import express from 'express';\nroute('/webhooks' 'x' (((;\n",
    });
    expect(unread(report)).toEqual(['server.js: unparsed']);
    expect(report.complete).toBe(false);
  });

  it('is not told where the statement that was lost is none of a handler', async () => {
    const report = await scanned({ 'server.js': `${insecure}\nconst limit = 5 5 5;\n` });
    expect(report.skipped).toEqual([]);
    expect(confidences(report)).toEqual(['webhook-signature-not-verified high']);
  });

  it('is told where a handler takes more steps than are followed', async () => {
    const long = insecure.replace('  await orders', `${'  log(1);\n'.repeat(30_000)}  await orders`);
    const report = await scanned({ 'server.js': long });
    expect(unread(report)).toEqual(['server.js: unfollowed']);
    expect(report.complete).toBe(false);
  });

  it('is told where a handler relies on more files in a row than are read for it', async () => {
    const files: Record<string, string> = {
      'server.js': insecure
        .replace("'express';", "'express';\nimport { check } from './a0.js';")
        .replace('  await orders', '  check(req);\n  await orders'),
    };
    for (let i = 0; i < 20; i++) files[`a${i}.js`] = `export { check } from './a${i + 1}.js';\n`;
    const report = await scanned(files);
    expect(unread(report)).toEqual(['a15.js: unfollowed']);
    expect(confidences(report)).toEqual(['webhook-signature-not-verified low']);
  });
});

const role = (rest: string): string =>
  `kind: ClusterRole\nmetadata:\n  name: all\nrules:\n  - apiGroups: ['*']\n    resources: ['*']\n    verbs: ['*']\n${rest}`;

describe('settings that were not understood', () => {
  it('are told, by the line where they begin', async () => {
    const report = await scanned({
      'a.yml': `kind: Other\n---\n${role('bad: [\n')}`,
      'b.yml': role('# xxxxxxx\n'.repeat(101_000)),
      'c.json': '{ "Resources": { "A": { "Type": "AWS::RDS::DBInstance" ',
    });
    expect(report.skipped).toEqual([
      { path: 'a.yml', reason: 'unparsed', detail: 'what begins at line 2, as yaml' },
      { path: 'b.yml', reason: 'unparsed', detail: 'what begins at line 1, as yaml' },
      { path: 'c.json', reason: 'unparsed', detail: 'what begins at line 1, as json' },
    ]);
    expect(report.complete).toBe(false);
  });

  it('are not told where no rule would have asked for them', async () => {
    const report = await scanned({ 'a.yml': `run: curl https://a.otesse.com\nbad: [\n---\n${role('')}` });
    expect(report.skipped).toEqual([]);
    expect(confidences(report)).toEqual(['broad-key-scopes low']);
  });

  it('are a shortfall where a change has made them too large', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.yml': role('') });
    const head = repository.commit({ 'a.yml': role(`# x\n`.repeat(300_000)) });
    expect(unread(await range(repository.root, base, head))).toEqual(['a.yml: unparsed']);
  });

  it('are read where a template language stands between them', async () => {
    const helm = `{{- if .Values.rbac }}\n${role('')}{{- include "labels" . | nindent 4 }}\nextra: {{ .Values.x }}\n{{- end }}\n`;
    const report = await scanned({ 'charts/a/templates/role.yaml': helm });
    expect(report.skipped).toEqual([]);
    expect(confidences(report)).toEqual(['broad-key-scopes low']);
    expect(report.findings[0]?.line).toBe(6);
  });
});

describe('code that rules on single files and on data did not look at', () => {
  const deep = (inside: string): string => `${'['.repeat(500)}${inside}${']'.repeat(500)};\n`;

  it('is told where it is nested too deep', async () => {
    const report = await scanned({
      'a.js': `x();\n${deep('new Agent({ rejectUnauthorized: false })')}`,
      'b.js': `import Stripe from 'stripe';\n${deep("log(process.env.STRIPE_SECRET_KEY, 'stripe')")}`,
    });
    expect(report.skipped).toEqual([
      { path: 'a.js', reason: 'unparsed', detail: 'line 2, nested deeper than is followed' },
      { path: 'b.js', reason: 'unparsed', detail: 'line 2, nested deeper than is followed' },
    ]);
    expect(report.complete).toBe(false);
  });

  it('is not told where nothing in it is looked for', async () => {
    const beside = "import Stripe from 'stripe';\nnew Agent({ rejectUnauthorized: true });\n";
    expect((await scanned({ 'a.js': beside + deep('1') })).skipped).toEqual([]);
  });

  it('is told where no statement of it could be parsed', async () => {
    const report = await scanned({ 'a.js': 'rejectUnauthorized false ) ) (((\n' });
    expect(report.skipped).toEqual([{ path: 'a.js', reason: 'unparsed', detail: 'none of it' }]);
  });

  it('is none where the ending only looks like that of code', async () => {
    const report = await scanned({ 'de.ts': '<?xml version="1.0"?>\n<TS>credit card, webhook</TS>\n' });
    expect(report.skipped).toEqual([]);
  });
});

describe('code of a change that was not looked at', () => {
  it('is told in a range', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'server.js': insecure });
    const head = repository.commit({
      'server.js': brokenHandler,
      'dist/bundle.js': insecure + '// padding\n'.repeat(100_000),
    });
    const report = await range(repository.root, base, head);
    expect(unread(report)).toEqual(['dist/bundle.js: generated', 'server.js: unparsed']);
    expect(report.complete).toBe(false);
  });

  it('is told where it is staged', async () => {
    const repository = new Repository();
    repository.commit({ 'server.js': insecure });
    repository.write({ 'server.js': brokenHandler });
    repository.git('add', '.');
    const report = await staged(repository.root);
    expect(unread(report)).toEqual(['server.js: unparsed']);
    expect(report.complete).toBe(false);
  });

  it('is not told of a file that the change deletes', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'server.js': brokenHandler, 'other.js': 'x();\n' });
    repository.git('rm', '--quiet', 'server.js');
    const head = repository.commit({ 'other.js': 'y();\n' });
    expect(unread(await range(repository.root, base, head))).toEqual([]);
  });
});

/** A code base that is not on disk. */
const held = (files: Record<string, string | Unread>): CodeBase => ({
  paths: new Set(Object.keys(files)),
  async read(paths) {
    return new Map(
      paths.map((path) => {
        const file = files[path] ?? { reason: 'vanished' };
        return [path, typeof file === 'string' ? Buffer.from(file) : file] as const;
      }),
    );
  },
});

describe('a file that cannot be had', () => {
  const scanner = async (grammars: typeof grammarFiles): Promise<CodeScanner> =>
    new CodeScanner(
      defaultConfig,
      await Inspector.create({ idKey: randomBytes(32), seeksCode: true, config: null, gitleaks: null }),
      new Frontend(grammars),
    );

  /** The files with findings, and what was not looked at. */
  async function looked(
    base: CodeBase,
    paths: string[],
    grammars = grammarFiles,
  ): Promise<{ byFile: CodeInspection[]; skips: Skip[] }> {
    const told = { coverage: {}, skips: [] as Skip[], veil: new Veil() };
    const byFile = await (await scanner(grammars)).inspect(base, paths, told);
    return { byFile, skips: told.skips };
  }

  it('is told by why', async () => {
    const base = held({ 'a.js': insecure, 'b.js': { reason: 'unreadable', detail: 'EACCES' } });
    const { byFile, skips } = await looked(base, ['a.js', 'b.js', 'gone.js']);
    expect(byFile.map(({ path }) => path)).toEqual(['a.js']);
    expect(skips).toEqual([
      { path: 'b.js', reason: 'unreadable', detail: 'EACCES' },
      { path: 'gone.js', reason: 'vanished' },
    ]);
  });

  it('is told where its grammar cannot be loaded, and other languages are looked at', async () => {
    const grammars = {
      ...grammarFiles,
      grammar: (name: Parameters<typeof grammarFiles.grammar>[0]) =>
        name === 'python' ? readFile('/nowhere/python.wasm') : grammarFiles.grammar(name),
    };
    const base = held({ 'a.js': insecure, 'webhook.py': 'x = 1\n' });
    const { byFile, skips } = await looked(base, ['a.js', 'webhook.py'], grammars);
    expect(byFile.map(({ path }) => path)).toEqual(['a.js']);
    expect(skips).toMatchObject([{ path: 'webhook.py', reason: 'unparsed' }]);
  });

  it('makes what relies on it advice', async () => {
    const handler = insecure
      .replace("'express';", "'express';\nimport { check } from './check.js';")
      .replace('  await orders', '  check(req.path);\n  await orders');
    const base = held({ 'a.js': handler, 'check.js': { reason: 'unreadable' } });
    const { byFile, skips } = await looked(base, ['a.js']);
    expect(byFile.flatMap(confidences)).toEqual(['webhook-signature-not-verified low']);
    expect(skips).toEqual([{ path: 'check.js', reason: 'unreadable' }]);
  });
});
