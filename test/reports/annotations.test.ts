import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/index.ts';
import { type Annotation, annotations } from '../../src/reports/index.ts';
import { ruleById } from '../../src/rules/index.ts';
import { finding, report } from './support.ts';

const shownOf = (from: Report, perLevel = 10): Annotation[] =>
  annotations(from, { perLevel, ruleOf: ruleById });
const many = (amount: number, changes: Parameters<typeof finding>[0]) =>
  Array.from({ length: amount }, (_, i) => finding({ ...changes, line: i + 1 }));

describe('annotations', () => {
  it('has a level for each weight', () => {
    const findings = [
      finding({ severity: 'low', path: 'low' }),
      finding({ severity: 'medium', path: 'medium' }),
      finding({ severity: 'critical', path: 'critical' }),
      finding({ severity: 'critical', confidence: 'low', path: 'advice' }),
      finding({ severity: 'high', path: 'high' }),
    ];
    expect(shownOf(report(findings)).map(({ level, path }) => [level, path])).toEqual([
      ['error', 'critical'],
      ['error', 'high'],
      ['warning', 'medium'],
      ['notice', 'low'],
      ['notice', 'advice'],
    ]);
  });

  it('stands on the place and says what to do first', () => {
    const [only] = shownOf(report([finding()]));
    expect(only).toMatchObject({ path: 'src/pay.ts', line: 3, endLine: 3, column: 28, endColumn: 67 });
    expect(only?.title).toBe('Otesse live secret key (critical)');
    expect(only?.message).toContain('otesse_live_sk_…9f2c');
    expect(only?.message).toContain('Create a new secret key');
  });

  it('gives the last place of an overflowing level to the number of the rest', () => {
    const findings = [
      ...many(14, { severity: 'high', path: 'b' }),
      ...many(3, { severity: 'critical', path: 'a' }),
    ];
    const shown = shownOf(report([...findings, finding({ severity: 'medium' })]));
    const errors = shown.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.slice(0, 3).every(({ path }) => path === 'a')).toBe(true);
    expect(errors[9]?.title).toBe('8 more findings of this level');
    expect(errors[9]?.message).toContain('job summary');
    expect(shown.filter(({ level }) => level === 'warning')).toHaveLength(1);
  });

  it('needs no such number for exactly as many as are shown', () => {
    const titles = shownOf(report(many(10, {}))).map(({ title }) => title);
    expect(titles).toHaveLength(10);
    expect(titles.join()).not.toContain('more');
  });
});
