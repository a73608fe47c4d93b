import { expect, test } from 'vitest';
import { parseConfig, pathTest } from '../../../src/scan/config/index.ts';
import { globMatcher } from '../../../src/scan/globs.ts';

test.each<[string, string, boolean]>([
  ['test/**', 'test/a/b.ts', true],
  ['test/**', 'src/test/a.ts', false],
  ['**/*.md', '.github/notes.md', true],
  ['**/*.md', 'README.md', true],
  ['./docs/*', 'docs/a', true],
  ['/docs/*', 'docs/a', true],
  ['*.ts', 'src/a.ts', false],
  ['src/{a,b}.ts', 'src/b.ts', true],
  ['#notes/*', '#notes/a', true],
  ['A.ts', 'a.ts', false],
])('%s on %s: %s', (glob, path, expected) => {
  expect(globMatcher([glob])(path)).toBe(expected);
});

test('no glob fits nothing', () => expect(globMatcher([])('a')).toBe(false));

test('the worst glob that the config lets through is quick', () => {
  const globs = [
    '{1..9999999}'.repeat(8),
    '{a,b,c,d}'.repeat(8),
    '**/a'.repeat(8),
    '+(a|+(a|+(a|a)))b',
    '*a'.repeat(16),
  ];
  expect(parseConfig(JSON.stringify({ ignore: globs }), 'f')).toHaveProperty('config');
  const begun = performance.now();
  const matches = globMatcher(globs);
  for (let i = 0; i < 100; i++) matches(`${'a/'.repeat(50)}${'a'.repeat(200)}${i}`);
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('a rule without a path is for every path', () => {
  expect(pathTest(null)('any/where')).toBe(true);
  expect(pathTest({ globs: ['src/**'] })('lib/a.ts')).toBe(false);
});
