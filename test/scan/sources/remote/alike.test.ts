/** A change is judged alike, whether git brings it or the API. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveKey } from '../../../detection/support.ts';
import { both, onGitHub } from './support.ts';

const key = (seed = 1): string => `const key = '${liveKey(seed)}';\n`;
const lines = (seed: number, count = 30): string =>
  Array.from({ length: count }, (_, at) => `export const value${at} = ${seed * 1_000 + at};\n`).join('');

/** `main` with these files, and a branch `change` that is checked out. */
async function started(files: Record<string, string | Uint8Array>) {
  const on = await onGitHub();
  on.repository.commit(files);
  on.repository.git('checkout', '-q', '-b', 'change');
  return on;
}

const handler = (check: string): string => `
import express from 'express';
import { verify } from './lib/signature.js';
const app = express();
app.post('/webhooks/otesse', express.raw({ type: '*/*' }), async (req, res) => {
  ${check}
  await orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;
const enforced = "if (!verify(req.body, req.get('x-otesse-signature'))) return res.sendStatus(401);";
const helper = (missing: string): string => `
import { createHmac, timingSafeEqual } from 'node:crypto';
export function verify(body, signature) {
  const secret = process.env.OTESSE_WEBHOOK_SECRET;
  if (!secret) ${missing};
  const expected = createHmac('sha256', secret).update(body).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}
`;

describe('keys', () => {
  it('that a later commit removes, that stay, and in a message', async () => {
    const on = await started({ 'src/a.ts': lines(1) });
    on.repository.commit({ 'src/a.ts': lines(1) + key(1), 'src/b.ts': key(2) });
    on.repository.commit({ 'src/a.ts': lines(1) }, `It was ${liveKey(3)}`);
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(report.findings).toHaveLength(3);
  });

  it('in files that move, as they are and edited, with what they had', async () => {
    const on = await started({ 'src/a.ts': lines(1) + key(1), 'src/b.ts': lines(2) + key(2) });
    on.repository.git('mv', 'src/a.ts', 'src/moved.ts');
    on.repository.commit({});
    on.repository.git('mv', 'src/b.ts', 'src/edited.ts');
    on.repository.commit({ 'src/edited.ts': `// edited\n${lines(2)}${key(2)}` });
    on.repository.commit({ 'src/copied.ts': lines(1) + key(1) });
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(report.findings).toHaveLength(1);
  });

  it('that a merge brings in, and that it makes', async () => {
    const on = await started({ 'src/a.ts': lines(1), 'src/b.ts': lines(2) });
    on.repository.commit({ 'src/a.ts': lines(1) + key(1) });
    on.repository.git('checkout', '-q', 'main');
    on.repository.commit({ 'src/b.ts': lines(2) + key(2), 'src/c.ts': key(3) });
    on.repository.git('checkout', '-q', 'change');
    on.repository.git('merge', '-q', '--no-ff', '--no-commit', 'main');
    on.repository.commit({ 'src/b.ts': `${lines(2)}${key(2)}${key(4)}` }, 'merge');
    on.repository.git('checkout', '-q', '-b', 'side', 'change~1');
    on.repository.commit({ 'src/side.ts': key(5) });
    on.repository.git('checkout', '-q', 'change');
    on.repository.git('merge', '-q', '--no-ff', '-m', 'side', 'side');
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(new Set(report.findings.map(({ path }) => path))).toEqual(
      new Set(['src/a.ts', 'src/b.ts', 'src/side.ts']),
    );
  });

  it('in UTF-16, in bytes that are no UTF-8, in what is binary, in pointers and links', async () => {
    const on = await started({ 'a.txt': 'a\n' });
    const { root } = on.repository;
    on.repository.write({
      'utf16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(key(1), 'utf16le')]),
      'latin1.ts': Buffer.concat([Buffer.from('// caf\xe9\n', 'latin1'), Buffer.from(key(2))]),
      'zeros.ts': Buffer.concat([Buffer.alloc(20), Buffer.from(key(3))]),
      'picture.png': Buffer.concat([Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0, 0]), Buffer.alloc(500)]),
      'odd.dat': Buffer.concat([Buffer.alloc(500), Buffer.from(key(4))]),
      'marked.ts': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(key(5))]),
      'video.mp4': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n',
      'empty.ts': '',
    });
    symlinkSync('a.txt', join(root, 'link.ts'));
    on.repository.commit({});
    on.repository.commit({ 'odd.dat': null, 'utf16.txt': null });
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(report.findings.map(({ path }) => path)).toEqual([
      'latin1.ts',
      'marked.ts',
      'utf16.txt',
      'zeros.ts',
    ]);
  });

  it('beside submodules, which are said not to be read, also where they are gone again', async () => {
    const on = await started({ 'a.txt': 'a\n' });
    const id = on.repository.git('rev-parse', 'HEAD');
    on.repository.git('update-index', '--add', '--cacheinfo', `160000,${id},vendor/kept`);
    on.repository.git('update-index', '--add', '--cacheinfo', `160000,${id},vendor/gone`);
    on.repository.git('commit', '-q', '-m', 'submodules');
    on.repository.git('update-index', '--force-remove', 'vendor/gone');
    on.repository.git('commit', '-q', '-m', 'one less');
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(report.skipped.map(({ path }) => path)).toEqual(['vendor/gone', 'vendor/kept']);
  });

  it('in files larger than GraphQL gives, and than are looked at whole', async () => {
    const on = await started({ 'a.txt': 'a\n' });
    on.repository.commit({
      'long.txt': `${'some words of a text\n'.repeat(40_000)}${key(1)}`,
      'huge.txt': `${'some words of a text\n'.repeat(450_000)}${key(2)}`,
    });
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(report.findings.map(({ path }) => path)).toEqual(['huge.txt', 'long.txt']);
  });

  it('in more files than a comparison lists, of which some have moved', async () => {
    const on = await started(
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`old/f${i}.ts`, lines(i) + key(i)])),
    );
    mkdirSync(join(on.repository.root, 'new'));
    for (let i = 0; i < 20; i++) {
      on.repository.git('mv', `old/f${i}.ts`, `new/f${i}.ts`);
      if (i % 2) writeFileSync(join(on.repository.root, `new/f${i}.ts`), `// edited\n${lines(i)}${key(i)}`);
    }
    on.repository.commit({});
    on.repository.commit(
      Object.fromEntries(
        Array.from({ length: 350 }, (_, i) => [`many/f${i}.ts`, i % 50 ? `${i}\n` : key(i + 50)]),
      ),
    );
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(report.findings).toHaveLength(7);
  });

  it('in more than 250 commits', { timeout: 60_000 }, async () => {
    const on = await started({ 'a.txt': 'a\n' });
    on.repository.commitMany(260, (i) => ({ [`f${i % 5}.ts`]: i % 60 === 7 ? key(i) : `${i}\n` }));
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(report.findings).toHaveLength(5);
  });
});

describe('code', () => {
  it.each([
    ['a check that is removed', { 'app.js': handler('') }],
    ['a helper that is weakened', { 'lib/signature.js': helper('return true') }],
    ['a helper that is gone', { 'lib/signature.js': null }],
    ['what was wrong before', { 'app.js': `${handler(enforced)}\n// a note\n` }],
  ])('%s', async (_, files) => {
    const on = await started({
      'app.js': handler(enforced),
      'lib/signature.js': helper("throw new Error('no secret')"),
      ...Object.fromEntries(Array.from({ length: 150 }, (__, i) => [`other/f${i}.js`, lines(i)])),
    });
    on.repository.commit(files);
    const { git, api } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
  });

  it('of files that move with what relies on them, and of other kinds of rules', async () => {
    const on = await started({ 'app.js': handler(enforced), 'lib/signature.js': helper('return true') });
    on.repository.git('mv', 'app.js', 'server.js');
    on.repository.commit({
      'infra/main.tf': 'resource "aws_db_instance" "main" {\n  storage_encrypted = false\n}\n',
      'src/log.ts':
        "import stripe from 'stripe';\nexport const pay = (req) => { console.log(process.env.STRIPE_SECRET_KEY); return stripe(req.body); };\n",
    });
    const { git, api, report } = await both(on, 'main', 'change');
    expect(api).toEqual(git);
    expect(report.findings.length).toBeGreaterThan(1);
  });
});

it('whatever is done to a repository', { timeout: 300_000 }, async () => {
  const path = fc.constantFrom(
    'a.ts',
    'b.js',
    'lib/c.js',
    'lib/d.ts',
    'docs/e.md',
    'app.js',
    'lib/signature.js',
  );
  const content = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((seed) => lines(seed) + key(seed)),
    fc.integer({ min: 1, max: 9 }).map((seed) => lines(seed)),
    fc.constantFrom(handler(enforced), handler(''), helper('return true'), helper("throw new Error('x')")),
  );
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), path, content }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('move' as const),
        path,
        to: fc.constantFrom('x.ts', 'lib/y.js', 'z/app.js'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), path, content }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const on = await started({
        'app.js': handler(enforced),
        'lib/signature.js': helper("throw new Error('x')"),
        'a.ts': lines(1) + key(1),
      });
      const { repository } = on;
      const has = (file: string): boolean => repository.git('ls-files', '--', file) !== '';
      for (const [i, step] of steps.entries()) {
        if (step.kind === 'write') repository.commit({ [step.path]: step.content });
        else if (step.kind === 'remove' && has(step.path)) repository.commit({ [step.path]: null });
        else if (step.kind === 'move' && has(step.path) && !has(step.to)) {
          mkdirSync(join(repository.root, step.to, '..'), { recursive: true });
          repository.git('mv', step.path, step.to);
          repository.commit({});
        } else if (step.kind === 'merge') {
          repository.git('checkout', '-q', '-b', `side${i}`, 'main');
          repository.commit({ [step.path]: step.content, [`side${i}.ts`]: lines(i) });
          repository.git('checkout', '-q', 'change');
          repository.git('merge', '-q', '--no-ff', '-X', 'ours', '-m', 'merge', `side${i}`);
        }
      }
      const { git, api } = await both(on, 'main', 'change');
      expect(api).toEqual(git);
    }),
    { numRuns: 15, seed: 4 },
  );
});
