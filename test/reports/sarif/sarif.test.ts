import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { renderSarif, type SarifOptions } from '../../../src/reports/index.ts';
import { ruleById, rules } from '../../../src/rules/index.ts';
import { finding, partial, report, suppressed } from '../support.ts';
import { schemaErrors } from './schema.ts';

const builtIn = { version: '1.2.3', rules, ruleOf: ruleById };
const run = (from: Report, options: Partial<SarifOptions> = {}): Run => {
  const log = JSON.parse(renderSarif(from, { ...builtIn, ...options })) as Log;
  expect(schemaErrors(log)).toEqual([]);
  return log.runs[0]!;
};
const first = (from: Report, options?: Partial<SarifOptions>): Result => run(from, options).results![0]!;
const place = { path: 'config/a b.ts', line: 1, column: 2, endLine: 1, endColumn: 9 };

describe('the schema check itself', () => {
  it('refuses what is no SARIF', () => {
    expect(schemaErrors({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
    expect(
      schemaErrors({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, nope: 1 }] }),
    ).not.toEqual([]);
  });
});

describe('rules', () => {
  it('are all there, in the same order whatever is found', () => {
    const ids = (from: Report) => run(from).tool.driver.rules!.map(({ id }) => id);
    expect(ids(report())).toEqual(rules.map(({ id }) => id));
    expect(ids(report([finding({ rule: 'private-key' })])).slice(0, rules.length)).toEqual(ids(report()));
  });

  it('carry what GitHub shows', () => {
    const rule = run(report()).tool.driver.rules!.find(({ id }) => id === 'otesse-live-secret-key')!;
    expect(rule.shortDescription?.text).toBe('Otesse live secret key');
    expect(rule.fullDescription?.text).toContain('Whoever holds this key');
    expect(rule.help?.markdown).toContain('## How to fix it');
    expect(rule.help?.text).toContain('1. Create a new secret key');
    expect(rule.helpUri).toMatch(/^https:/);
    expect(rule.defaultConfiguration?.level).toBe('error');
    expect(rule.properties).toMatchObject({ precision: 'high', 'security-severity': '9.5' });
    expect(rule.properties?.tags).toEqual([
      'security',
      'external/cwe/cwe-798',
      'external/cwe/cwe-540',
      'external/owasp/a07-2021',
      'external/owasp/a07-2025',
      'external/owasp/api2-2023',
      'external/pci/8.3.2',
      'external/pci/8.6.3',
      'external/soc2/cc6.1',
    ]);
  });

  it('include one that only a finding knows', () => {
    const { tool, results } = run(report([finding({ rule: 'acme-token' })]));
    expect(tool.driver.rules![results![0]!.ruleIndex!]?.id).toBe('acme-token');
  });

  it('follow the severity that a team has set', () => {
    const { tool } = run(report([finding({ severity: 'medium' })]));
    const rule = tool.driver.rules!.find(({ id }) => id === 'otesse-live-secret-key')!;
    expect(rule.properties?.['security-severity']).toBe('5.5');
    expect(rule.defaultConfiguration?.level).toBe('warning');
  });
});

describe('results', () => {
  it('point at the place and at their rule', () => {
    const { tool, results, columnKind } = run(report([finding({ path: 'src/ä b/[id]#1.ts' })]));
    const result = results![0]!;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules![result.ruleIndex!]?.id).toBe(result.ruleId);
    expect(result.locations![0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'src/%C3%A4%20b/%5Bid%5D%231.ts', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 28, endLine: 3, endColumn: 67 },
    });
  });

  it.each([
    ['critical', 'high', 'error'],
    ['high', 'medium', 'error'],
    ['medium', 'high', 'warning'],
    ['low', 'high', 'note'],
    ['critical', 'low', 'note'],
  ] as const)('%s with %s confidence is %s', (severity, confidence, level) => {
    expect(first(report([finding({ severity, confidence })])).level).toBe(level);
  });

  it('carry our fingerprint, and leave the hash of the line to the upload unless told', () => {
    const { fingerprint } = finding();
    expect(first(report([finding()])).partialFingerprints).toEqual({
      'otesseGuardFingerprint/v1': fingerprint,
    });
    expect(first(report([finding()]), { lineHash: true }).partialFingerprints).toEqual({
      primaryLocationLineHash: `${fingerprint}:1`,
      'otesseGuardFingerprint/v1': fingerprint,
    });
  });

  it('link other places from the message', () => {
    const result = first(report([finding({ places: [place, { ...place, path: 'b[0].ts' }] })]));
    expect(result.message.text).toContain('Also at [config/a b.ts:1](1), [b\\[0\\].ts:1](2).');
    expect(result.relatedLocations?.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('are valid for any path and message', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary' }),
        (path, message) => {
          const { uri } = first(report([finding({ path, message })])).locations![0]!.physicalLocation!
            .artifactLocation!;
          expect(decodeURIComponent(uri!)).toBe(path.toWellFormed());
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('suppressed findings', () => {
  const silenced = report([], {
    suppressed: [suppressed({ reason: 'a fake' }), suppressed({ by: 'baseline' })],
  });

  it('stay out by default: GitHub would open alerts for them', () => {
    expect(run(silenced).results).toEqual([]);
  });

  it('are marked when wanted', () => {
    const marks = run(silenced, { withSuppressed: true }).results!.map(
      ({ suppressions }) => suppressions![0]!,
    );
    expect(marks[0]).toMatchObject({ kind: 'inSource', justification: 'a fake' });
    expect(marks[1]).toMatchObject({ kind: 'external', justification: 'Silenced by the baseline.' });
  });
});

describe('the invocation', () => {
  it('says what was not read', () => {
    const binary = ['a.png', 'b.png'].map((path) => ({ path, reason: 'binary' as const }));
    const [invocation] = run(
      partial([...binary, { path: 'big.js', reason: 'timeout', detail: 'after 10 s' }]),
    ).invocations!;
    expect(invocation?.executionSuccessful).toBe(false);
    const notes = invocation?.toolExecutionNotifications?.map(({ level, message }) => [level, message.text]);
    expect(notes).toEqual([
      ['warning', 'Not read: took too long (after 10 s).'],
      ['note', '2 files not read: binary.'],
    ]);
  });

  it('carries notes', () => {
    const [invocation] = run(report([], { notes: [{ path: 'a b.ts', line: 9, text: 'Silences nothing.' }] }))
      .invocations!;
    const [note] = invocation!.toolExecutionNotifications!;
    expect(note).toMatchObject({ level: 'note', message: { text: 'Silences nothing.' } });
    expect(note!.locations![0]?.physicalLocation?.artifactLocation?.uri).toBe('a%20b.ts');
  });

  it('is successful when all was read', () => {
    const [invocation] = run(report([finding()])).invocations!;
    expect(invocation).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [] });
  });
});

describe('limits', () => {
  const findings = Array.from({ length: 30 }, (_, i) =>
    finding({
      line: i + 1,
      severity: i === 29 ? 'critical' : 'medium',
      fingerprint: String(i).padStart(32, '0'),
    }),
  );

  it('leave out the least and say so', () => {
    const { results, invocations } = run(report(findings), {
      limits: { results: 10, gzippedBytes: 10_000_000 },
    });
    expect(results).toHaveLength(10);
    expect(results!.map(({ locations }) => locations![0]!.physicalLocation!.region!.startLine)[0]).toBe(30);
    expect(JSON.stringify(invocations)).toContain('20 results left out');
  });

  it('hold for the packed size too', () => {
    const whole = gzipSync(renderSarif(report(findings), builtIn)).length;
    const text = renderSarif(report(findings), {
      ...builtIn,
      limits: { results: 100, gzippedBytes: whole - 1 },
    });
    expect(gzipSync(text).length).toBeLessThan(whole);
    const kept = (JSON.parse(text) as Log).runs[0]!.results!;
    expect(kept.length).toBeGreaterThan(0);
    expect(kept[0]?.level).toBe('error');
  });
});

it('names its repository, commit and category', () => {
  const provenance = { repositoryUri: 'https://github.com/acme/shop', revisionId: 'a'.repeat(40) };
  const { versionControlProvenance, automationDetails } = run(report(), {
    provenance,
    category: 'guard/pr/',
  });
  expect(versionControlProvenance).toEqual([provenance]);
  expect(automationDetails?.id).toBe('guard/pr/');
});
