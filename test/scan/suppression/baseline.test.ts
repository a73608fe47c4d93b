import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, valueFingerprint } from '../../../src/model/index.ts';
import type { KnownFindings } from '../../../src/scan/suppression/index.ts';
import { parseBaseline, writeBaseline } from '../../../src/scan/suppression/known/index.ts';
import { fill } from '../../support/samples.ts';
import { finding } from './finding.ts';

function known(text: string): (finding: Finding) => boolean {
  const baseline = parseBaseline(text, 'baseline.json');
  if ('problems' in baseline) throw new Error(baseline.problems.map(({ message }) => message).join('\n'));
  return (found) => baseline.has(found, found);
}

function problems(text: string): string[] {
  const result = parseBaseline(text, 'baseline.json');
  return 'problems' in result ? result.problems.map(({ line, message }) => `${line} ${message}`) : [];
}

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 });
const anyFinding = fc
  .record({
    fingerprint: hex,
    path: fc.string({ minLength: 1 }),
    rule: fc.constantFrom('a', 'b'),
    line: fc.nat(),
  })
  .map(finding);

describe('ours', () => {
  test('what is written is read: exactly these findings are known', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFinding, { selector: ({ fingerprint }) => fingerprint, maxLength: 20 }),
        hex,
        (findings, other) => {
          const isKnown = known(writeBaseline(findings));
          for (const found of findings) expect(isKnown({ ...found, path: 'moved.ts', line: 1 })).toBe(true);
          const written = findings.some(({ fingerprint }) => fingerprint === other);
          expect(isKnown(finding({ fingerprint: other }))).toBe(written);
        },
      ),
    );
  });

  test('the order of the findings does not change the text, nor does a second place', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 20 }), (findings) => {
        const text = writeBaseline(findings);
        expect(writeBaseline(findings.toReversed())).toBe(text);
        expect(writeBaseline([...findings, ...findings])).toBe(text);
      }),
    );
  });

  test('the text, to the letter', () => {
    const text = writeBaseline([finding({ path: 'b' }), finding({ path: 'a', fingerprint: '1'.repeat(32) })]);
    expect(text).toBe(`{
  "findings": [
    {
      "fingerprint": "${'1'.repeat(32)}",
      "path": "a",
      "rule": "otesse-test-secret-key"
    },
    {
      "fingerprint": "${'0'.repeat(32)}",
      "path": "b",
      "rule": "otesse-test-secret-key"
    }
  ],
  "schema": "otesse-guard/baseline@1"
}
`);
  });
});

describe('a report of gitleaks', () => {
  const secret = fill('otesse_test_sk_{{alnum:24}}', 1);
  const other = fill('otesse_test_sk_{{alnum:24}}', 2);
  const rule = 'otesse-test-secret-key';
  const entry = {
    RuleID: 'generic-api-key',
    File: 'src/pay.ts',
    StartLine: 3,
    Commit: '',
    Secret: secret,
    Match: secret,
    Entropy: 4,
  };
  const found = finding({ fingerprint: valueFingerprint(rule, secret) });

  test('the same secret is known wherever it stands', () => {
    const isKnown = known(JSON.stringify([entry]));
    expect(isKnown(found)).toBe(true);
    expect(isKnown({ ...found, path: 'elsewhere.ts', line: 99 })).toBe(true);
  });

  test('another secret on a known line is not', () => {
    expect(known(JSON.stringify([entry]))({ ...found, fingerprint: valueFingerprint(rule, other) })).toBe(
      false,
    );
  });

  test.each([['REDACTED'], [`${secret.slice(0, 12)}...`], [''], [undefined]])(
    'redacted as %s: by file and line',
    (Secret) => {
      const isKnown = known(JSON.stringify([{ ...entry, Secret, File: './src/pay.ts' }]));
      expect(isKnown(found)).toBe(true);
      expect(isKnown({ ...found, line: 4 })).toBe(false);
      expect(isKnown({ ...found, path: 'src/other.ts' })).toBe(false);
    },
  );

  test('a rule whose fingerprint does not follow the value: by file and line', () => {
    const guessed = finding({ rule: 'connection-string', fingerprint: 'f'.repeat(32) });
    expect(known(JSON.stringify([entry]))(guessed)).toBe(true);
    expect(known(JSON.stringify([entry]))({ ...guessed, line: 4 })).toBe(false);
  });

  test('a custom rule of the same name: by its secret', () => {
    const isKnown = known(JSON.stringify([{ ...entry, RuleID: 'acme-key', Secret: other, StartLine: 9 }]));
    expect(isKnown(finding({ rule: 'acme-key', fingerprint: valueFingerprint('acme-key', other) }))).toBe(
      true,
    );
  });

  test('a commit that is given must be that of the finding', () => {
    const commit = 'a'.repeat(40);
    const isKnown = known(JSON.stringify([{ ...entry, Commit: commit, Secret: 'REDACTED' }]));
    expect(isKnown({ ...found, commit })).toBe(true);
    expect(isKnown({ ...found, commit: 'b'.repeat(40) })).toBe(false);
    expect(isKnown(found)).toBe(false);
  });

  test('keeps no secret', () => {
    const baseline = parseBaseline(JSON.stringify([entry]), 'f') as KnownFindings;
    expect(inspect(baseline, { depth: null, showHidden: true }) + JSON.stringify(baseline)).not.toContain(
      secret.slice(15, 23),
    );
  });

  test('an empty report', () => expect(known('[]')(found)).toBe(false));
});

describe('bad files', () => {
  test.each<[string, string, string]>([
    ['no JSON', '{\n  "schema": x }', 'expected JSON'],
    [
      'another schema',
      '{"schema":"other","findings":[]}',
      '1 schema: expected "otesse-guard/baseline@1", or the array of a gitleaks report',
    ],
    ['no findings', '{"schema":"otesse-guard/baseline@1"}', '1 findings: expected a list of findings'],
    [
      'a short fingerprint',
      '{"schema":"otesse-guard/baseline@1","findings":[{"fingerprint":"ab","path":"a","rule":"b"}]}',
      '1 findings.0.fingerprint: expected 32 hexadecimal digits',
    ],
    ['a report of something else', '[{"a":1}]', '1 0.RuleID: expected the id of a rule'],
    ['a text', '"x"', 'the file: expected'],
  ])('%s', (_, text, expected) => expect(problems(text).join('\n')).toContain(expected));

  test('the message does not quote the file', () => {
    const secret = fill('otesse_test_sk_{{alnum:24}}');
    expect(problems(`[{"Secret": ${secret}}]`).join('\n')).toMatch(/^\d+ expected JSON$/);
  });

  test('any text is a baseline or problems', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const result = parseBaseline(text, 'f');
        expect(
          'problems' in result ? result.problems.length > 0 : result.has(finding(), finding()) === false,
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
