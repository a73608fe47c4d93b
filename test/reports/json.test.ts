import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/index.ts';
import { renderJson } from '../../src/reports/index.ts';
import { ruleById } from '../../src/rules/index.ts';
import { finding, partial, report, secretId, suppressed } from './support.ts';

const rendered = (from: Report): string => renderJson(from, { ruleOf: ruleById });
const parsed = (text: string) =>
  JSON.parse(text) as Record<string, unknown> & { findings: Record<string, unknown>[] };

describe('renderJson', () => {
  it('has the keys of the contract in their order', () => {
    const document = parsed(rendered(report([finding()])));
    expect(Object.keys(document)).toEqual(['schema', 'complete', 'findings', 'skipped', 'stats']);
    expect(document.schema).toBe('otesse-guard/report@1');
    expect(Object.keys(document.findings[0]!)).toEqual([
      ...[
        'rule',
        'category',
        'vendor',
        'severity',
        'confidence',
        'path',
        'line',
        'column',
        'endLine',
        'endColumn',
      ],
      ...['commit', 'preview', 'message', 'fingerprint', 'also', 'why'],
    ]);
    expect(document.stats).toEqual({ files: 120, bytes: 482_113, ms: 64 });
  });

  it('adds places and evidence where there are any', () => {
    const place = { path: 'b.ts', line: 1, column: 2, endLine: 1, endColumn: 9 };
    const [entry] = parsed(
      rendered(report([finding({ places: [place], evidence: ['found in base64'] })])),
    ).findings;
    expect(entry).toMatchObject({ places: [place], evidence: ['found in base64'] });
  });

  it('keeps frames and ties between secrets inside', () => {
    const text = rendered(report([finding()], { suppressed: [suppressed()] }));
    expect(text).not.toContain(secretId);
    expect(text).not.toContain('frame');
    expect(text).not.toContain('new Otesse');
  });

  it('lists what is silenced, with by whom and why', () => {
    const entry = suppressed({ by: 'baseline', reason: 'old', addedHere: true });
    const { rule, path, line, fingerprint } = entry.finding;
    expect(parsed(rendered(report([], { suppressed: [entry] }))).suppressed).toEqual([
      { rule, path, line, fingerprint, by: 'baseline', reason: 'old', addedHere: true },
    ]);
  });

  it('says what was not read', () => {
    const document = parsed(rendered(partial([{ path: 'a', reason: 'timeout', detail: 'after 10 s' }])));
    expect(document).toMatchObject({
      complete: false,
      skipped: [{ path: 'a', reason: 'timeout', detail: 'after 10 s' }],
    });
  });

  it('carries notes', () => {
    const note = { path: 'a.ts', line: 9, text: 'This allow comment silences nothing.' };
    expect(parsed(rendered(report([], { notes: [note] }))).notes).toEqual([note]);
  });

  it('says nothing of why for a rule that nobody knows', () => {
    const [entry] = parsed(rendered(report([finding({ rule: 'acme-token' })]))).findings;
    expect(entry).not.toHaveProperty('why');
  });
});
