import { expect, test } from 'vitest';
import { parseConfig } from '../../../src/scan/config/index.ts';
import { fill } from '../../support/samples.ts';

function problems(text: string): string[] {
  const result = parseConfig(text, 'f.yml');
  return 'problems' in result
    ? result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
    : [];
}

test.each<[string, string, string]>([
  ['a list', '- fail-on: high', '1:1 expected a mapping with fail-on, on-partial'],
  ['a text', '# first\nfail', '2:1 expected a mapping'],
  ['a second document', 'fail-on: low\n---\nfail-on: high', '2:1 a second document begins here'],
  [
    'a key twice',
    'fail-on: high\nignore: []\nfail-on: never',
    '3:1 the key "fail-on" stands here a second time',
  ],
  [
    'a key twice further in',
    'rotation:\n  every: 9d\n  every: 8d',
    '3:3 the key "every" stands here a second time',
  ],
  ['a tab', 'rotation:\n\tevery: 9d', '2:1 a tab indents this line; expected spaces'],
  ['an alias', 'ignore: &globs [a]\nattest: *globs', '2:9 an alias (*name) stands here'],
  ['a merge key', 'rotation:\n  <<: *base', '2:7 an alias (*name) stands here'],
  ['a tag', 'fail-on: !!js/function x', '1:10 a tag (!…) stands here'],
  ['a key that is a list', '? [a]\n: 1', '1:3 this key is not a text'],
  ['an open quote', 'fail-on: "high\nignore: []', 'not valid YAML'],
  ['deep nesting', `ignore: ${'['.repeat(60)}${']'.repeat(60)}`, '1:41 nested too deeply'],
])('%s is named with its place', (_, text, expected) => {
  expect(problems(text).join('\n')).toContain(expected);
});

test('several errors of syntax at once', () => {
  const found = problems('a:\n\tb: 1\nc: d: e\n');
  expect(found.length).toBeGreaterThanOrEqual(2);
  expect(found.map((problem) => Number.parseInt(problem, 10))).toEqual(expect.arrayContaining([2, 3]));
});

test('a bomb of aliases is refused at once', () => {
  const levels = Array.from(
    { length: 30 },
    (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
  );
  const begun = performance.now();
  const found = problems(['l0: &l0 boom', ...levels].join('\n'));
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(found[0]).toBe('2:10 an alias (*name) stands here; expected the value itself, written out');
});

test('an alias to itself', () => {
  expect(problems('rules: &r { a: *r }')).toEqual([expect.stringContaining('1:16 an alias')]);
});

test.each([
  ['settings', ''],
  ['rules', 'rules:\n'],
])('many unknown %s take linear time', (_, head) => {
  const text = head + Array.from({ length: 30_000 }, (_, i) => ` some-long-key-${i}: off`).join('\n');
  const begun = performance.now();
  expect(problems(text).length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(8000);
});

test('the message of a syntax error does not quote the file', () => {
  const secret = fill('{{alnum:18}}');
  for (const text of [
    `a: "${secret}" "${secret}"`,
    `a: @${secret}`,
    `a: *${secret}`,
    `a: "\\${secret}"`,
    `a: |${secret}\n x`,
    `!${secret} x`,
  ]) {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).not.toContain(secret.slice(0, 12));
  }
});
