import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAllowComments } from '../../../src/scan/suppression/index.ts';

describe('comments of many languages, on the line of the finding', () => {
  test.each([
    ['// otesse-guard:allow a-rule -- sandbox only'],
    ['# otesse-guard:allow a-rule -- sandbox only'],
    ['#otesse-guard:allow a-rule -- sandbox only'],
    ['-- otesse-guard:allow a-rule -- sandbox only'],
    ['; otesse-guard:allow a-rule -- sandbox only'],
    ['% otesse-guard:allow a-rule -- sandbox only'],
    ["' otesse-guard:allow a-rule -- sandbox only"],
    ['/* otesse-guard:allow a-rule -- sandbox only */'],
    ['<!-- otesse-guard:allow a-rule -- sandbox only -->'],
    ['{# otesse-guard:allow a-rule -- sandbox only #}'],
    ['(* otesse-guard:allow a-rule -- sandbox only *)'],
    ['{/* otesse-guard:allow a-rule -- sandbox only */}'],
    ['REM otesse-guard:allow a-rule -- sandbox only'],
  ])('%s', (comment) => {
    const [after, ...others] = findAllowComments(`first\r\nkey = 1 ${comment}\r\nlast`);
    expect(others).toEqual([]);
    expect(after).toMatchObject({
      line: 2,
      lines: [2],
      rules: ['a-rule'],
      reason: 'sandbox only',
      problem: null,
    });
    const [alone] = findAllowComments(`first\n\t${comment}\r\nkey = 1`);
    expect(alone?.lines).toEqual([2, 3]);
  });
});

test('several rules', () => {
  expect(findAllowComments('# otesse-guard:allow a-rule,b-rule , Acme.Key -- why')[0]?.rules).toEqual([
    'a-rule',
    'b-rule',
    'Acme.Key',
  ]);
});

test('code after a closed comment: it speaks for its own line alone', () => {
  expect(findAllowComments('/* otesse-guard:allow a -- b */ key = 1\nkey = 2')[0]?.lines).toEqual([1]);
});

test('where it stands', () => {
  expect(findAllowComments('\nx // otesse-guard:allow a -- b')[0]).toMatchObject({ line: 2, column: 6 });
});

describe('malformed comments', () => {
  test.each([
    ['no rule', '// otesse-guard:allow', 'no rule is named'],
    ['no rule but a reason', '// otesse-guard:allow -- because', 'no rule is named'],
    ['every rule', '// otesse-guard:allow * -- because', '`*` names no rule'],
    ['every rule beside one', '// otesse-guard:allow a, * -- because', '`*` names no rule'],
    ['no reason', '// otesse-guard:allow a-rule', 'no reason is given'],
    ['an empty reason', '// otesse-guard:allow a-rule -- ', 'no reason is given'],
    ['no reason before the end', '<!-- otesse-guard:allow a-rule -->', 'no reason is given'],
    ['rules without commas', '// otesse-guard:allow a b -- why', 'rules are ids'],
    ['a dangling comma', '// otesse-guard:allow a, -- why', 'rules are ids'],
  ])('%s is said', (_, text, problem) => {
    const [comment] = findAllowComments(text);
    expect(comment?.problem).toContain(problem);
    expect(comment?.problem).toContain('expected `otesse-guard:allow <rule>[, <rule>] -- reason`');
  });
});

test.each([
  ['prose', 'Write otesse-guard:allow a -- b beside it.'],
  ['a string', "x = 'otesse-guard:allow a -- b'"],
  ['another word', '// otesse-guard:allowed a -- b'],
  ['another directive', '// otesse-guard:allow-file a -- b'],
])('%s is no comment', (_, text) => expect(findAllowComments(text)).toEqual([]));

describe('comments of other scanners', () => {
  test.each<[string, number[]]>([
    ['key = 1 # gitleaks:allow', [1]],
    ['key = 1 // pragma: allowlist secret', [1]],
    ['key = 1 # pragma: whitelist secret', [1]],
    ['# pragma: allowlist nextline secret', [2]],
    ['<!-- pragma: allowlist secret -->', [1]],
  ])('%s', (text, lines) => {
    expect(findAllowComments(`${text}\nnext`)).toMatchObject([{ lines, rules: 'keys', problem: null }]);
  });

  test('a pragma in prose is none', () =>
    expect(findAllowComments('the pragma: allowlist secret')).toEqual([]));
});

test.each([
  ['one line of comments', '// otesse-guard:allow a '.repeat(100_000)],
  ['blanks before them', `${' '.repeat(1_000_000)}${'/* otesse-guard:allow '.repeat(50_000)}`],
  ['blanks between them', `${' '.repeat(1000)}otesse-guard:allow`.repeat(2000)],
  ['a line of nothing', 'x'.repeat(4_000_000)],
  ['many lines', '# otesse-guard:allow a -- b\n'.repeat(60_000)],
])('%s: linear time', (_, text) => {
  const begun = performance.now();
  findAllowComments(text);
  expect(performance.now() - begun).toBeLessThan(3000);
});

test('any text: lines within it, and never a rule without a reason', () => {
  const parts = [
    'otesse-guard:allow',
    'gitleaks:allow',
    ' ',
    '--',
    '// ',
    '#',
    '/*',
    '*/',
    '<!--',
    '-->',
    'a',
    ',',
    '*',
    '\n',
    '\r\n',
    "'",
    '{',
    '}',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { line, column, rules, reason, problem } of findAllowComments(text)) {
        const written = text.split('\n')[line - 1] ?? '';
        expect(written.slice(column - 1)).toMatch(/^(otesse-guard:allow|gitleaks:allow)/i);
        if (problem === null)
          expect(rules === 'keys' || (rules.length > 0 && (reason ?? '').length > 0)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
