import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/scan/config/index.ts';
import { fill } from '../../support/samples.ts';

const file = '.github/otesse-guard.yml';

/** `line:column message` of every problem, in order. */
function problems(text: string): string[] {
  const result = parseConfig(text, file);
  if ('config' in result) throw new Error('no problem was found');
  for (const problem of result.problems) expect(problem.file).toBe(file);
  return result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a bad file', () => {
  test('every problem in one go, in the order of the file', () => {
    const text = `fail-on: hgih
fial-on: low
rules:
  otesse-live-secret-keys: { severity: hgh, ignor: [] }
  npm-access-token: [low]
rotation:
  every: 90
  vendors: [otese]
  keys:
    - { name: Production, vendor: otesse, rotated: 2026-02-30, owner: bob }
attest: all
baseline: ../known.json`;
    expect(problems(text)).toEqual([
      '1:10 fail-on: expected critical, high, medium, low or never; found "hgih"; did you mean "high"?',
      '2:1 fial-on: unknown key "fial-on"; did you mean "fail-on"?',
      '4:3 rules.otesse-live-secret-keys: unknown rule "otesse-live-secret-keys"; did you mean "otesse-live-secret-key"?',
      '4:40 rules.otesse-live-secret-keys.severity: expected critical, high, medium or low; found "hgh"; did you mean "high"?',
      '4:45 rules.otesse-live-secret-keys.ignor: unknown key "ignor"; did you mean "ignore"?',
      '5:21 rules.npm-access-token: expected off, critical, high, medium or low, or a mapping with severity, ignore and off; found a list',
      '7:10 rotation.every: expected a duration such as 90d or 2w; found 90',
      '8:13 rotation.vendors[0]: expected the id of a known vendor; found "otese"; did you mean "otesse"?',
      '10:52 rotation.keys[0].rotated: expected a date that exists, as YYYY-MM-DD; found "2026-02-30"',
      `10:71 rotation.keys[0].owner: expected '@user' or '@organisation/team'; found "bob"`,
      '11:9 attest: expected a list of attestations; found "all"',
      '12:11 baseline: expected a path relative to the root of the repository; found a text of 13 characters',
    ]);
  });

  test.each<[string, string, string]>([
    [
      'a missing key',
      'attest:\n  - { item: gdpr-deletion, on: 2026-01-01 }',
      "2:5 attest[0].by: missing; expected '@user'",
    ],
    [
      'an empty section',
      'fail-on: low\nincidents:',
      '2:11 incidents: expected a mapping with repository; found nothing',
    ],
    [
      'a reminder longer than the age',
      'rotation: { every: 2w, remind: 3w }',
      '1:32 rotation.remind: expected a duration shorter',
    ],
    ['a duration out of bounds', 'rotation: { every: 9999w }', '1:20 rotation.every: expected at most 3650d'],
    [
      'a date of another form',
      'attest: [{ item: gdpr-deletion, by: "@a", on: 1.2.2026 }]',
      '1:47 attest[0].on: expected a date',
    ],
    [
      'a repository without owner',
      'incidents: { repository: acme }',
      '1:26 incidents.repository: expected a repository as owner/name',
    ],
    [
      'a header that is none',
      'webhooks: { signature-headers: [a b] }',
      '1:33 webhooks.signature-headers[0]: expected the name of an HTTP header',
    ],
    [
      'a function that is none',
      'webhooks: { verifiers: ["a()"] }',
      '1:25 webhooks.verifiers[0]: expected the name of a function',
    ],
    ['an absolute baseline', 'baseline: /etc/passwd', '1:11 baseline: expected a path relative'],
    ['a baseline that is an option', 'baseline: --output', '1:11 baseline: expected a path relative'],
    [
      'a bad pattern',
      "custom-rules:\n  - id: a\n    title: b\n    pattern: '(c'",
      '4:14 custom-rules[0].pattern: expected a pattern in RE2 syntax',
    ],
    [
      'look-around',
      "custom-rules: [{ id: a, title: b, pattern: '(?<=x)y' }]",
      '1:44 custom-rules[0].pattern: expected a pattern in RE2 syntax',
    ],
    [
      'a pattern that fits nothing at all',
      "custom-rules: [{ id: a, title: b, pattern: 'x*' }]",
      '1:44 custom-rules[0].pattern: expected a pattern that does not match the empty text',
    ],
    [
      'a pattern that grows',
      "custom-rules: [{ id: a, title: b, pattern: '((x{100}){100}){100}' }]",
      '1:44 custom-rules[0].pattern: expected a pattern in RE2 syntax',
    ],
    [
      'a short keyword',
      'custom-rules: [{ id: a, title: b, pattern: xyz, keywords: [xy] }]',
      '1:60 custom-rules[0].keywords[0]: expected a keyword',
    ],
    [
      'the id of a built-in rule',
      'custom-rules: [{ id: npm-access-token, title: b, pattern: xyz }]',
      '1:22 custom-rules[0].id: expected an id of its own',
    ],
    [
      'an id twice',
      'custom-rules: [{ id: a, title: b, pattern: xyz }, { id: a, title: b, pattern: xyz }]',
      '1:57 custom-rules[1].id: expected an id of its own',
    ],
    [
      'too many braces',
      `ignore: ['${'{a,b}'.repeat(9)}']`,
      '1:10 ignore[0]: expected a glob with at most 8 braces',
    ],
    [
      'too many stars',
      `ignore: ['${'*a'.repeat(17)}']`,
      '1:10 ignore[0]: expected a glob with at most 16 stars',
    ],
    [
      'a long glob',
      `ignore: [${'a'.repeat(257)}]`,
      '1:10 ignore[0]: expected a glob of at most 256 characters',
    ],
    ['a negated glob', "ignore: ['!src/**']", '1:10 ignore[0]: expected a glob without a leading "!"'],
    ['backslashes in a glob', "ignore: ['src\\x']", '1:10 ignore[0]: expected forward slashes'],
    ['a glob alone', 'ignore: dist', '1:9 ignore: expected a list of globs; found "dist"'],
    ['a boolean for off', 'rules: { npm-access-token: false }', '1:28 rules.npm-access-token: expected off,'],
    ['an unknown rule', 'rules: { zzzzzzzz: off }', '1:10 rules.zzzzzzzz: unknown rule "zzzzzzzz"'],
    ['a prototype as a key', '__proto__: { fail-on: never }', '1:1 __proto__: unknown key "__proto__"'],
    ['a prototype as a rule', 'rules: { __proto__: off }', '1:10 rules.__proto__: unknown rule'],
  ])('%s', (_, text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('a file over 1 MiB is not read', () => {
    expect(problems(`# ${'x'.repeat(2 ** 20)}`)).toEqual(['1:1 expected a file of at most 1 MiB']);
  });

  test('a flood of problems is cut off and counted', () => {
    const found = problems(Array.from({ length: 500 }, (_, i) => `key-${i}: 1`).join('\n'));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe('101:1 and 400 more problems from here on');
  });

  test.each(['{{alnum:18}}', '{{hex:32}}', 'otesse_live_sk_{{alnum:16}}', '{{base64url:40}}'])(
    'no problem repeats %s',
    (template) => {
      const secret = fill(template, 7);
      const text = `fail-on: ${secret}\n${secret}: 1\nrules: { ${secret}: off }\nrotation: { every: ${secret} }\ncustom-rules: [{ id: ${secret}, pattern: '(${secret}' }]`;
      const found = problems(text).join('\n');
      expect(found.split('\n').length).toBeGreaterThan(5);
      expect(found).not.toContain(secret.slice(-12));
    },
  );
});
