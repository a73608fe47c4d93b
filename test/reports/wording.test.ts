import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../src/reports/index.ts';
import { bytes, count, duration, severityCounts, worstFirst } from '../../src/reports/wording/index.ts';
import { finding, partial, report } from './support.ts';

describe('verdictOn', () => {
  const timeout = { path: 'a', reason: 'timeout' } as const;

  it.each([
    ['nothing found', report(), 'high', 'clean', 'Clean: nothing found.'],
    [
      'below',
      report([finding({ severity: 'medium' })]),
      'high',
      'passes',
      'Passes: nothing that counts at or above high.',
    ],
    [
      'advice',
      report([finding({ confidence: 'low' })]),
      'low',
      'passes',
      'Passes: nothing that counts at or above low.',
    ],
    ['never', report([finding()]), 'never', 'passes', 'Passes: the check is set never to fail.'],
    ['at it', report([finding({ severity: 'high' })]), 'high', 'fails', 'Fails: 1 finding at or above high.'],
    [
      'partial',
      partial([timeout]),
      'high',
      'incomplete',
      'Not everything could be read, so this is no pass.',
    ],
  ] as const)('%s', (_, from, failOn, outcome, sentence) => {
    expect(verdictOn(from, failOn)).toMatchObject({ outcome, sentence });
  });

  it('lets findings win over what was not read, and says both', () => {
    const { outcome, failing, sentence } = verdictOn(partial([timeout], [finding(), finding()]), 'high');
    expect({ outcome, failing }).toEqual({ outcome: 'fails', failing: 2 });
    expect(sentence).toContain('Not everything could be read');
  });

  it('is never clean with a shortfall, even when the report calls itself complete', () => {
    expect(verdictOn(report([], { skipped: [timeout] }), 'high').outcome).toBe('incomplete');
    expect(verdictOn(report([], { complete: false }), 'high').outcome).toBe('incomplete');
  });

  it('is clean beside binary and ignored files', () => {
    const skipped = [
      { path: 'a.png', reason: 'binary' as const },
      { path: 'b', reason: 'ignored' as const },
    ];
    expect(verdictOn(report([], { skipped }), 'high').outcome).toBe('clean');
  });
});

describe('amounts', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_500, '1.5 kB'],
    [482_113, '482 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [3_210_000_000, '3.2 GB'],
  ])('%i is %s', (amount, text) => {
    expect(bytes(amount)).toBe(text);
  });

  it.each([
    [64.2, '64 ms'],
    [1_234, '1.2 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms are %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it('counts with a plural and separators', () => {
    expect([count(1, 'file'), count(0, 'file'), count(25_000, 'file')]).toEqual([
      '1 file',
      '0 files',
      '25,000 files',
    ]);
  });
});

describe('order and counts', () => {
  const findings = [
    finding({ severity: 'critical', confidence: 'low', path: 'advice' }),
    finding({ severity: 'medium', path: 'b' }),
    finding({ severity: 'critical', path: 'z', line: 2 }),
    finding({ severity: 'critical', path: 'z', line: 1 }),
  ];

  it('puts the worst first and advice last', () => {
    expect(worstFirst(findings).map(({ path, line }) => `${path}:${line}`)).toEqual([
      'z:1',
      'z:2',
      'b:3',
      'advice:3',
    ]);
  });

  it('counts advice apart', () => {
    expect(severityCounts(findings)).toBe('3 findings: 2 critical, 1 medium; 1 piece of advice');
  });
});
