import { chmodSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixTree } from '../../src/cli/fix/index.ts';
import { textDigest } from '../../src/detection/code/index.ts';
import type { Finding, Fix } from '../../src/model/index.ts';
import { ruleById } from '../../src/rules/index.ts';
import { finding, report } from '../reports/support.ts';
import { tree } from '../scan/support.ts';
import { Repository } from '../support/repository.ts';
import { guard, scanJson } from './support.ts';

const timing = ruleById('webhook-signature-timing-unsafe')!.examples!;
const { path, bad } = timing.python!;
const word = 'tangerine-harbour-lantern';

function repositoryWith(files: Record<string, string | Uint8Array>): Repository {
  const repository = new Repository();
  repository.commit({ 'README.md': 'clean\n' });
  for (const [name, content] of Object.entries(files)) {
    const file = join(repository.root, name);
    if (typeof content === 'string') repository.write({ [name]: content });
    else {
      repository.write({ [name]: '' });
      writeFileSync(file, content);
    }
  }
  return repository;
}

const textOf = ({ root }: Repository, name: string): string => readFileSync(join(root, name), 'utf8');

describe('scan --fix', () => {
  it('changes the file, says what, and judges what remains', async () => {
    const repository = repositoryWith({ [path]: bad });
    const { code, stdout, stderr } = await guard(repository.root, 'scan', '--fix', '--fail-on', 'low');
    expect(textOf(repository, path)).toBe(
      bad.replace(
        'expected != request.headers["X-Otesse-Signature"]',
        'not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"])',
      ),
    );
    expect(stderr).toBe(
      'fixed app.py:14: Compare in constant time (webhook-signature-timing-unsafe)\n1 fix in 1 file\n',
    );
    expect(code).toBe(0);
    expect(stdout).not.toContain('webhook-signature-timing-unsafe');
  });

  it('leaves what it cannot put right, and ends with 1 for it', async () => {
    const unverified = ruleById('webhook-signature-not-verified')!.examples!.python!;
    const repository = repositoryWith({ 'shop.py': unverified.bad });
    const { code, stderr } = await guard(repository.root, 'scan', '--fix');
    expect([code, stderr]).toEqual([1, 'nothing was fixed\n']);
    expect(textOf(repository, 'shop.py')).toBe(unverified.bad);
  });

  it('makes the fixes of one line together', async () => {
    const text = [
      "import { createHmac } from 'node:crypto';",
      "import express from 'express';",
      'const app = express();',
      "app.post('/webhooks/otesse', express.raw({ type: '*/*' }), (req, res) => {",
      `  if (req.get('x-otesse-signature') !== createHmac('sha256', '${word}').update(req.body).digest('hex'))`,
      '    return res.sendStatus(401);',
      '  orders.markPaid(JSON.parse(req.body).order);',
      '  res.sendStatus(204);',
      '});',
      '',
    ].join('\n');
    const repository = repositoryWith({ 'server.js': text });
    const { stderr, stdout } = await guard(repository.root, 'scan', '--fix');
    expect(stderr).toMatch(/webhook-secret-hardcoded.*2 fixes in 1 file/s);
    expect(stderr + stdout).not.toContain(word);
    const fixed = textOf(repository, 'server.js');
    expect(fixed).toContain(
      "safeEqual(req.get('x-otesse-signature'), createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET)",
    );
    expect(fixed).not.toContain(word);
  });

  it('makes one of two fixes that meet, looks again and goes on', async () => {
    const repository = repositoryWith({ 'a.txt': 'one two\n' });
    const found = (text: string): Finding[] => {
      const of = textDigest(text);
      const change = (from: number, to: number, instead: string): Fix => ({
        description: 'Change it',
        edits: [{ line: 1, column: from, endLine: 1, endColumn: to, text: instead }],
        hunks: [],
        of,
      });
      const at = { path: 'a.txt', line: 1 };
      return [
        ...(text.startsWith('one') ? [finding({ ...at, rule: 'a', fix: change(1, 5, 'three ') })] : []),
        ...(text.includes('two')
          ? [finding({ ...at, rule: 'b', fix: change(text.indexOf(' ') + 1, text.length, ' four') })]
          : []),
      ];
    };
    const look = async () => report(found(textOf(repository, 'a.txt')));
    const { changes } = await fixTree(repository.root, await look(), look);
    expect(changes.map(({ rule, obstacle }) => [rule, obstacle])).toEqual([
      ['a', null],
      ['b', null],
    ]);
    expect(textOf(repository, 'a.txt')).toBe('three four\n');
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ['a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['Windows line ends', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le')],
  ])('keeps %s', async (_, encode) => {
    const good = bad.replace(
      'expected != request.headers["X-Otesse-Signature"]',
      'not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"])',
    );
    const repository = repositoryWith({ [path]: encode(bad) });
    await guard(repository.root, 'scan', '--fix');
    expect(readFileSync(join(repository.root, path))).toEqual(encode(good));
  });

  it('writes lines of its own as the file ends its lines', async () => {
    const { bad: text } = timing.typescript!;
    const name = timing.typescript!.path;
    const repository = repositoryWith({ [name]: text.replaceAll('\n', '\r\n') });
    await guard(repository.root, 'scan', '--fix');
    const fixed = textOf(repository, name);
    expect(fixed).toContain('safeEqual(given, expected)');
    expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('keeps the mode', async () => {
    const repository = repositoryWith({ [path]: bad });
    chmodSync(join(repository.root, path), 0o750);
    await guard(repository.root, 'scan', '--fix');
    expect(textOf(repository, path)).not.toBe(bad);
    expect(statSync(join(repository.root, path)).mode & 0o777).toBe(0o750);
  });

  it('leaves a file alone that would not come out as it went in', async () => {
    const bytes = Buffer.concat([Buffer.from('# '), Buffer.from([0xe9]), Buffer.from(`\n${bad}`)]);
    const repository = repositoryWith({ [path]: bytes });
    const { stderr } = await guard(repository.root, 'scan', '--fix');
    expect(stderr).toMatch(/^not fixed app\.py:15: it is not all UTF-8 .*\nnothing was fixed\n$/);
    expect(readFileSync(join(repository.root, path))).toEqual(bytes);
  });

  it('leaves a file alone that has changed since it was looked at', async () => {
    const repository = repositoryWith({ [path]: bad });
    const report = await tree(repository.root);
    repository.write({ [path]: `${bad}# more\n` });
    const { changes } = await fixTree(repository.root, report, () => tree(repository.root));
    expect(changes.map(({ obstacle }) => obstacle)).toEqual(['it has changed since it was looked at']);
    expect(textOf(repository, path)).toBe(`${bad}# more\n`);
  });

  it('leaves a file alone that has become a link out of the tree', async () => {
    const outside = repositoryWith({ [path]: bad });
    const repository = repositoryWith({ [path]: bad });
    const report = await tree(repository.root);
    rmSync(join(repository.root, path));
    symlinkSync(join(outside.root, path), join(repository.root, path));
    const { changes } = await fixTree(repository.root, report, () => tree(repository.root));
    expect(changes.map(({ obstacle }) => obstacle)).toEqual(['it lies behind a link']);
    expect(textOf(outside, path)).toBe(bad);
  });

  it.each(['--staged', '--history'])('does not go with %s', async (flag) => {
    const repository = repositoryWith({ [path]: bad });
    const { code, stderr } = await guard(repository.root, 'scan', '--fix', flag);
    expect([code, stderr]).toEqual([
      2,
      `otesse-guard: --fix changes files as they lie here: it does not go with ${flag}\n`,
    ]);
    expect(textOf(repository, path)).toBe(bad);
  });
});

describe('a fix', () => {
  it('never repeats a secret that stands in the code, in any format', async () => {
    const { path: file, bad: text } = ruleById('webhook-secret-hardcoded')!.examples!.javascript!;
    const repository = repositoryWith({ [file]: text.replace('our-webhook-word', word) });
    for (const format of ['text', 'json', 'sarif', 'markdown']) {
      const { stdout, stderr } = await guard(repository.root, 'scan', '--format', format);
      expect(stdout, format).toContain('process.env.OTESSE_WEBHOOK_SECRET');
      expect(stdout + stderr, format).not.toContain(word);
    }
  });

  it('stands in the JSON report as edits', async () => {
    const repository = repositoryWith({ [path]: bad });
    const { report } = await scanJson(repository.root);
    expect(report.findings.find(({ rule }) => rule === 'webhook-signature-timing-unsafe')).toMatchObject({
      fix: {
        description: 'Compare in constant time',
        edits: [
          { line: 14, column: 8, endLine: 14, endColumn: 8, text: 'not hmac.compare_digest(' },
          { line: 14, column: 16, endLine: 14, endColumn: 20, text: ', ' },
          { line: 14, column: 57, endLine: 14, endColumn: 57, text: ')' },
        ],
      },
    });
  });
});
