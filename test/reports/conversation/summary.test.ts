/** The summary and the check run. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/index.ts';
import { conversationOf } from '../../../src/reports/conversation/index.ts';
import { finding, partial, report, suppressed } from '../support.ts';
import { context } from './support.ts';

const fingerprint = (i: number) => i.toString(16).padStart(32, '0');
const sandbox = finding({
  severity: 'medium',
  confidence: 'low',
  path: 'app.py',
  fingerprint: fingerprint(2),
});
const none = new Set<string>();

describe('the summary', () => {
  it('says the verdict first, and what cannot wait', () => {
    const text = conversationOf(report([sandbox, finding()]), context()).summary(none);
    expect(text).toMatch(/^### ❌ Fails: 1 finding at or above high\n/);
    expect(text).toContain('> **A key has leaked: revoke it before anything else.**');
    expect(conversationOf(report([sandbox]), context()).summary(none)).toMatch(/^### ✅ Passes/);
  });

  it('has the worst first, linked to their lines in the diff', () => {
    const text = conversationOf(report([sandbox, finding()]), context()).summary(none);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(rows[2]).toMatch(
      /^\| 🔴&nbsp;critical \| Otesse live secret key in plain text `otesse_live_sk_…9f2c` \| \[`src\/pay\.ts:3`\]\(https:\/\/github\.com\/acme\/shop\/pull\/7\/files#diff-[0-9a-f]{64}R3\) \|$/,
    );
    expect(rows[3]).toContain('⚪&nbsp;advice');
  });

  it('says all of what no comment of its own speaks of, folded', () => {
    const { summary } = conversationOf(report([finding(), sandbox]), context());
    expect(summary(none)).not.toContain('<details>');
    const text = summary(new Set([sandbox.fingerprint]));
    expect(text).toContain('**1 finding without a comment of its own**');
    expect(text.split('<details>\n<summary>⚪')[1]).toContain(`/guard ignore ${fingerprint(2).slice(0, 12)}`);
    // GitHub shows alerts nowhere but at the outermost level.
    expect(text.split('<details>')[1]).not.toContain('[!CAUTION]');
  });

  it('shows what is ignored, by whom and why, and does not count it', () => {
    const ignores = [
      { finding: finding().fingerprint, by: 'ann', at: '2026-11-24T10:00:00Z', why: 'No key of ours.' },
      { finding: fingerprint(99), by: 'bob', at: '2026-11-24T10:00:00Z', why: 'Gone long ago.' },
    ];
    const wanted = conversationOf(report([finding()]), context({ ignores }));
    expect(wanted.findings).toEqual([]);
    expect(wanted.check.conclusion).toBe('success');
    expect(wanted.summary(none)).toMatch(/^### ✅ Passes: nothing found but what is ignored, 1 finding\n/);
    expect(wanted.check.title).toBe('Passes: nothing found but what is ignored, 1 finding');
    expect(wanted.summary(none)).toMatch(
      /\| `otesse-live-secret-key` `0123456789ab` \| .* \| ann, 24 November 2026 \| No key of ours\. \|/,
    );
    expect(wanted.summary(none)).not.toContain('bob');
    expect(wanted.isWorthSaying).toBe(true);
  });

  it('shows in sight what the pull request allows itself, and folds what the team does', () => {
    const list = [
      suppressed({ addedHere: true, reason: 'ours' }),
      suppressed({ by: 'baseline', reason: 'old' }),
    ];
    const text = conversationOf(report([], { suppressed: list }), context()).summary(none);
    const [seen, folded] = text.split('<details>');
    expect(seen).toMatch(
      /\*\*Allowed by this pull request itself:\*\*.*\n\n[\s\S]*added by this change \| ours \|/,
    );
    expect(seen).not.toContain('baseline');
    expect(folded).toContain('| the baseline | old |');
  });

  it('says in sight what was not read and why, where that is a shortfall', () => {
    const skip = { path: 'vendor/lib', reason: 'submodule' } as const;
    const text = conversationOf(partial([skip]), context()).summary(none);
    expect(text).toMatch(/^### ⚠️ Not everything could be read/);
    expect(text.split('<details>')[0]).toContain('- submodule not checked out (1): `vendor/lib`');
    const binary = conversationOf(
      report([finding()], { skipped: [{ path: 'a.png', reason: 'binary' }] }),
      context(),
    );
    expect(binary.summary(none)).toContain('<summary>Not looked at</summary>');
  });

  it('lists keys that are not known to be revoked, found or not', () => {
    const incidents = [
      { finding: finding().fingerprint, name: 'Otesse key', url: 'https://github.com/acme/s/issues/3' },
    ];
    const wanted = conversationOf(report(), context({ incidents }));
    expect(wanted.isWorthSaying).toBe(true);
    expect(wanted.summary(none)).toContain(
      '- [Otesse key](https://github.com/acme/s/issues/3), `/guard revoked 0123456789ab`',
    );
  });

  it('is worth no comment where there is nothing to say', () => {
    expect(conversationOf(report(), context()).isWorthSaying).toBe(false);
    expect(conversationOf(report([sandbox]), context()).isWorthSaying).toBe(true);
    expect(conversationOf(report([], { suppressed: [suppressed()] }), context()).isWorthSaying).toBe(false);
    expect(conversationOf(partial([{ path: 'a', reason: 'timeout' }]), context()).isWorthSaying).toBe(true);
  });
});

describe('the check run', () => {
  it.each([
    ['clean', report(), 'success'],
    ['with findings that count', report([finding()]), 'failure'],
    ['with findings that do not', report([sandbox]), 'success'],
    ['partial', partial([{ path: 'a', reason: 'timeout' }]), 'failure'],
  ] as const)('%s', (_, whole, conclusion) => {
    expect(conversationOf(whole, context()).check.conclusion).toBe(conclusion);
  });

  it('of a partial scan is neutral where the team wants that, and only then', () => {
    const skips = [{ path: 'a', reason: 'timeout' }] as const;
    const onPartial = 'neutral';
    expect(conversationOf(partial([...skips]), context({ onPartial })).check.conclusion).toBe('neutral');
    expect(conversationOf(partial([...skips], [finding()]), context({ onPartial })).check.conclusion).toBe(
      'failure',
    );
    expect(conversationOf(report(), context({ onPartial })).check.conclusion).toBe('success');
  });

  it('annotates each finding that stands in a file, with columns where it is one line', () => {
    const long = finding({ endLine: 9, fingerprint: fingerprint(5) });
    const message = finding({ path: 'commit message', fingerprint: fingerprint(6) });
    const { annotations } = conversationOf(report([finding(), long, sandbox, message]), context()).check;
    expect(annotations).toHaveLength(3);
    expect(annotations[0]).toMatchObject({ start_line: 3, start_column: 28, annotation_level: 'failure' });
    expect(annotations[1]).not.toHaveProperty('start_column');
    expect(annotations.at(-1)).toMatchObject({ path: 'app.py', annotation_level: 'notice' });
  });

  it('says of a finding that it is off the diff only where it is', () => {
    const on = conversationOf(report([finding()]), context()).check.text;
    expect(on).toContain('It is in [`src/pay.ts:3`]');
    expect(on).not.toContain('not on a line of this diff');
    const off = conversationOf(report([finding({ line: 99 })]), context()).check.text;
    expect(off).toContain(', which is not on a line of this diff.');
  });

  it('of commits without a pull request speaks of none, and has no button', () => {
    const ofNone = context({ pull: { ...context().pull, number: 0 } });
    const silenced = [suppressed({ addedHere: true })];
    const { summary, text, actions } = conversationOf(
      report([finding({ line: 99 })], { suppressed: silenced }),
      ofNone,
    ).check;
    expect(summary).toContain('every commit that is new here among them');
    expect(text).toContain('Allowed by these commits themselves');
    expect(summary + text).not.toMatch(/pull request|this diff/);
    expect(actions).toEqual([]);
  });

  it('has a button for a revocation only where that can mean one key', () => {
    const incident = (i: number) => ({ finding: fingerprint(i), name: 'A key', url: null });
    const buttons = (...list: number[]) =>
      conversationOf(report(), context({ incidents: list.map(incident) })).check.actions;
    expect(buttons().map(({ identifier }) => identifier)).toEqual(['rescan']);
    expect(buttons(0x123).map(({ identifier }) => identifier)).toEqual(['rescan', 'revoked:000000000000']);
    expect(buttons(1, 2).map(({ identifier }) => identifier)).toEqual(['rescan']);
    for (const { label, description, identifier } of buttons(1)) {
      expect(label.length).toBeLessThanOrEqual(20);
      expect(description.length).toBeLessThanOrEqual(40);
      expect(identifier.length).toBeLessThanOrEqual(20);
    }
  });
});

describe('what GitHub takes', () => {
  const many = (amount: number, changes: Partial<Finding> = {}) =>
    Array.from({ length: amount }, (_, i) =>
      finding({ fingerprint: fingerprint(i + 1), path: `${'ü/'.repeat(60)}${i}.ts`, ...changes }),
    );

  it('is kept with a clear cut, whatever there is to say', () => {
    const state = 'x'.repeat(16_000);
    const whole = report(many(3_000, { evidence: ['💥'.repeat(500)] }), {
      suppressed: many(500).map((each) =>
        suppressed({ finding: each, addedHere: true, reason: '🙂'.repeat(200) }),
      ),
      skipped: many(500).map(({ path }) => ({ path, reason: 'timeout' })),
      notes: many(500).map(({ path }) => ({ path, line: 1, text: '🙂'.repeat(600) })),
    });
    const { check, findings, summary } = conversationOf(whole, context({ state }));
    const text = summary(new Set(findings.map(({ id }) => id)));
    expect(Buffer.byteLength(text) + state.length).toBeLessThan(65_535);
    expect(Buffer.byteLength(text)).toBeGreaterThan(25_000);
    expect(text).toMatch(
      /\*\*Cut here:\*\* [\d,]+ more sections did not fit\. `otesse-guard scan` shows all of it\.$/,
    );
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(Buffer.byteLength(check.summary)).toBeLessThanOrEqual(65_535);
    expect(Buffer.byteLength(check.text)).toBeLessThanOrEqual(65_535);
    expect(check.annotations.length).toBe(100);
  });

  it('is kept by a comment whose fix is a whole file', () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => `line ${i} ${'y'.repeat(40)}`);
    const hunk = { line: 1, before: lines.slice(0, 20), after: lines, isWhole: true };
    const fix = { description: 'Rewrite it', edits: [], of: '', hunks: [hunk] };
    const [found] = conversationOf(
      report([finding({ rule: 'webhook-plain-http', category: 'webhooks', fix })]),
      context(),
    ).findings;
    expect(Buffer.byteLength(found!.body)).toBeLessThan(65_535);
    expect(found!.body).toContain('**Cut here:**');
    expect(found!.body).not.toContain('```suggestion');
  });
});
