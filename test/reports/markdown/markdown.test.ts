import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJobSummary, renderMarkdown } from '../../../src/reports/index.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { finding, partial, report, suppressed } from '../support.ts';

const blobUrl = (path: string, line: number) =>
  `https://github.com/acme/shop/blob/main/${encodeURI(path)}#L${line}`;
const options = { failOn: 'high', scanned: 'the pull request', blobUrl, ruleOf: ruleById } as const;
const tableRows = (text: string) => text.split('\n').filter((line) => line.startsWith('|'));
/** Columns of a row as GitHub splits it. */
const columns = (row: string) => row.replace(/\\\|/g, '').split('|').length - 2;

describe('renderJobSummary', () => {
  const full = report(
    [
      finding(),
      finding({
        path: 'b.ts',
        commit: 'abcdef0123456789abcdef0123456789abcdef01',
        evidence: ['found in base64'],
      }),
    ],
    {
      suppressed: [
        suppressed({ by: 'baseline' }),
        suppressed({ addedHere: true, reason: 'ask @acme/payments', finding: finding({ path: 'own.ts' }) }),
      ],
      skipped: [{ path: 'vendor/lib', reason: 'submodule' }],
      notes: [{ path: 'src/a.ts', line: 9, text: 'This allow comment silences nothing.' }],
    },
  );
  const text = renderJobSummary(full, options);

  it('begins with the verdict', () => {
    expect(text).toMatch(/^## ❌ Fails: 2 findings at or above high\. Not everything could be read\n/);
    expect(renderJobSummary(report(), options)).toMatch(/^## ✅ Clean: nothing found\n/);
    expect(renderJobSummary(partial([{ path: 'a', reason: 'timeout' }]), options)).toMatch(
      /^## ⚠️ Not everything/,
    );
  });

  it('has a row for each finding, linked to its line', () => {
    expect(text).toContain(
      '| critical | Otesse live secret key in plain text. `otesse_live_sk_…9f2c` | [`src/pay.ts:3`](https://github.com/acme/shop/blob/main/src/pay.ts#L3) |',
    );
    expect(text).toContain('in `abcdef0123`');
  });

  it('explains a rule once, folded', () => {
    expect(text.match(/<details><summary>Otesse live secret key \(2 findings\)<\/summary>/g)).toHaveLength(1);
    expect(text.match(/1\. Create a new secret key/g)).toHaveLength(1);
    expect(text).toContain('Proof: found in base64');
  });

  it('lists first what the change itself silenced', () => {
    const rows = tableRows(text.slice(text.indexOf('### Silenced')));
    expect(rows[2]).toContain('own.ts');
    expect(rows[2]).toContain('**a comment beside it, added by this change**');
    expect(rows[2]).not.toContain('@acme');
    expect(rows[3]).toContain('the baseline');
  });

  it('says what was not read, and notes', () => {
    expect(text).toContain('- submodule not checked out (1): `vendor/lib`');
    expect(text).toContain('): This allow comment silences nothing.');
  });

  it('keeps its columns whatever the paths and reasons are', () => {
    const untrusted = fc.string({
      unit: fc.constantFrom('|', '\\', '`', '\n', '<', '@', 'a', ' ', '[', ')', '\u202e'),
    });
    fc.assert(
      fc.property(untrusted, untrusted, (path, reason) => {
        const own = finding({ path, message: reason, preview: reason });
        const rows = tableRows(
          renderJobSummary(report([own], { suppressed: [suppressed({ finding: own, reason })] }), options),
        );
        expect(rows.map(columns)).toEqual([3, 3, 3, 4, 4, 4]);
        expect(rows.join('').replace(/`[^`]*`/g, '')).not.toMatch(/<(?!\/?code>)/);
        expect(rows.join('')).not.toContain('\u202e');
      }),
    );
  });

  it('stays below what GitHub takes, and says that it was cut', () => {
    const findings = Array.from({ length: 3_000 }, (_, i) =>
      finding({ rule: `team-rule-${i}`, path: `${'long/'.repeat(200)}${i}.ts`, evidence: ['x'.repeat(500)] }),
    );
    const cut = renderJobSummary(report(findings), options);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(cut)).toBeGreaterThan(900 * 1024);
    expect(cut).toMatch(/\*\*Cut here:\*\* [\d,]+ more sections did not fit\./);
    expect(cut.match(/<details>/g)?.length).toBe(cut.match(/<\/details>/g)?.length);
    expect(cut).toContain('And 2,800 more.');
  });
});

describe('renderMarkdown', () => {
  it('is unfolded', () => {
    const text = renderMarkdown(report([finding({ also: ['live-key-in-development'] })]), options);
    expect(text).not.toContain('<details>');
    expect(text).toContain('### Otesse live secret key (1 finding)');
    expect(text).toContain('Also: Live key in development. Use the vendor’s test key here.');
  });

  it('is short when clean', () => {
    expect(renderMarkdown(report(), options)).toBe(
      '## ✅ Clean: nothing found\n\nOtesse Guard read the pull request: 120 files, 482 kB, 64 ms.\n',
    );
  });

  it('links nothing without addresses, and nothing to other schemes', () => {
    expect(renderMarkdown(report([finding()]), { ...options, blobUrl: undefined })).not.toContain('](');
    expect(
      renderMarkdown(report([finding()]), { ...options, blobUrl: () => 'javascript:alert(1)' }),
    ).not.toContain('](');
  });

  it('keeps to a limit', () => {
    const findings = Array.from({ length: 50 }, (_, i) => finding({ rule: `team-rule-${i}` }));
    const text = renderMarkdown(report(findings), { ...options, limit: 10_000 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
    expect(text).toContain('**Cut here:**');
  });
});
