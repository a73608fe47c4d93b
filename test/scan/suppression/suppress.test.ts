import { describe, expect, test } from 'vitest';
import type { Finding, Place } from '../../../src/model/index.ts';
import { parseConfig } from '../../../src/scan/config/index.ts';
import {
  findAllowComments,
  type KnownFindings,
  type SuppressOptions,
  suppress,
} from '../../../src/scan/suppression/index.ts';
import { finding } from './finding.ts';

function rules(text: string): SuppressOptions['config'] {
  const result = parseConfig(`rules:\n  ${text}`, 'f');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.config;
}

const nothing: SuppressOptions = {
  config: { rules: {} },
  comments: new Map(),
  baselines: [],
  ignoreFiles: [],
  changeUnderJudgement: false,
};

function run(found: Finding, options: Partial<SuppressOptions>) {
  return suppress([found], { ...nothing, ...options });
}

const comments = (text: string, path = 'src/pay.ts') => new Map([[path, findAllowComments(text)]]);
const elsewhere: Place = { path: 'test/a.ts', line: 1, column: 1, endLine: 1, endColumn: 2 };

test('nothing said, nothing silenced', () => {
  const found = finding();
  expect(suppress([found], nothing)).toEqual({ findings: [found], suppressed: [], problems: [] });
});

describe('settings of rules', () => {
  test('off', () => {
    const found = finding();
    expect(run(found, { config: rules('otesse-test-secret-key: off') })).toEqual({
      findings: [],
      suppressed: [{ finding: found, by: 'config', reason: null, addedHere: false }],
      problems: [],
    });
  });

  test('ignored where a glob fits, and only there', () => {
    const config = rules("otesse-test-secret-key: { ignore: ['test/**'] }");
    expect(run(finding({ path: 'test/.env' }), { config }).suppressed).toHaveLength(1);
    expect(run(finding(), { config }).findings).toHaveLength(1);
  });

  test('a secret that also stands elsewhere is not ignored', () => {
    const config = rules("otesse-test-secret-key: { ignore: ['test/**'] }");
    expect(
      run(finding({ path: 'test/a.ts', places: [{ ...elsewhere, path: 'src/a.ts' }] }), { config }).findings,
    ).toHaveLength(1);
    expect(run(finding({ path: 'test/a.ts', places: [elsewhere] }), { config }).suppressed).toHaveLength(1);
  });

  test('a severity takes the place of the own one; other rules keep theirs', () => {
    const config = rules('otesse-test-secret-key: low');
    expect(run(finding(), { config }).findings[0]?.severity).toBe('low');
    expect(run(finding({ rule: 'npm-access-token' }), { config }).findings[0]?.severity).toBe('high');
  });

  test('a rule that is off is no longer named beside another', () => {
    const config = rules('npm-access-token: off');
    const found = finding({ also: ['npm-access-token', 'b-rule'] });
    expect(run(found, { config }).findings[0]?.also).toEqual(['b-rule']);
    expect(found.also).toHaveLength(2);
  });
});

describe('allow comments', () => {
  const allow = '\n// otesse-guard:allow otesse-test-secret-key -- sandbox\nkey';

  test('silence the line below, with their reason', () => {
    expect(run(finding(), { comments: comments(allow) }).suppressed).toMatchObject([
      { by: 'inline', reason: 'sandbox', addedHere: false },
    ]);
  });

  test.each<[string, Partial<Finding>]>([
    ['another rule', { rule: 'npm-access-token' }],
    ['another line', { line: 4 }],
    ['another file', { path: 'src/other.ts' }],
    ['a second place without one', { places: [elsewhere] }],
  ])('do not silence %s', (_, parts) => {
    expect(run(finding(parts), { comments: comments(allow) }).findings).toHaveLength(1);
  });

  test('silence nothing when malformed, and that is said', () => {
    const result = run(finding(), {
      comments: comments('\n// otesse-guard:allow otesse-test-secret-key\nkey'),
    });
    expect(result.findings).toHaveLength(1);
    expect(result.problems).toEqual([
      { file: 'src/pay.ts', line: 2, column: 4, message: expect.stringContaining('no reason is given') },
    ]);
  });

  test('of other scanners silence keys alone', () => {
    const options = { comments: comments('\n\nkey # gitleaks:allow') };
    expect(run(finding(), options).suppressed).toMatchObject([{ by: 'inline', reason: 'gitleaks:allow' }]);
    expect(
      run(finding({ category: 'webhooks', rule: 'webhook-signature-not-verified' }), options).findings,
    ).toHaveLength(1);
  });

  test('in a change are recorded as its own', () => {
    expect(
      run(finding(), { comments: comments(allow), changeUnderJudgement: true }).suppressed,
    ).toMatchObject([{ addedHere: true }]);
  });

  test('in a change never silence a critical finding, and that is said', () => {
    const critical = finding({ severity: 'critical' });
    const result = run(critical, { comments: comments(allow), changeUnderJudgement: true });
    expect(result).toMatchObject({ findings: [critical], suppressed: [] });
    expect(result.problems[0]).toMatchObject({
      file: 'src/pay.ts',
      line: 2,
      message: expect.stringContaining('cannot allow its own critical'),
    });
    expect(run(critical, { comments: comments(allow) }).suppressed).toHaveLength(1);
  });

  test('the severity that the config sets decides', () => {
    const options = { comments: comments(allow), changeUnderJudgement: true };
    expect(
      run(finding({ severity: 'critical' }), { ...options, config: rules('otesse-test-secret-key: high') })
        .suppressed,
    ).toHaveLength(1);
    expect(
      run(finding(), { ...options, config: rules('otesse-test-secret-key: critical') }).findings,
    ).toHaveLength(1);
  });
});

describe('files of known findings', () => {
  const file: KnownFindings = { file: 'known.json', has: (_, { path }) => path === 'src/pay.ts' };

  test('a baseline and an ignore file name themselves, also for what is critical in a change', () => {
    const critical = finding({ severity: 'critical' });
    const change = { changeUnderJudgement: true };
    expect(run(critical, { ...change, baselines: [file] }).suppressed).toMatchObject([
      { by: 'baseline', reason: 'known.json' },
    ]);
    expect(run(critical, { ...change, ignoreFiles: [file] }).suppressed).toMatchObject([
      { by: 'ignore-file', reason: 'known.json' },
    ]);
  });

  test('every place must be known', () => {
    expect(run(finding({ places: [elsewhere] }), { baselines: [file] }).findings).toHaveLength(1);
  });
});
