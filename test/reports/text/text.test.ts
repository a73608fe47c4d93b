import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { renderText, type TextOptions } from '../../../src/reports/index.ts';
import { columns } from '../../../src/reports/text/columns.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { finding, partial, report, suppressed } from '../support.ts';

const options = {
  color: false,
  width: 80,
  failOn: 'high',
  scanned: 'the working tree',
  ruleOf: ruleById,
} as const;
const text = (from: Report, changes: Partial<TextOptions> = {}) =>
  renderText(from, { ...options, ...changes });
const place = (i: number) => ({ path: `config/env-${i}.ts`, line: i, column: 7, endLine: i, endColumn: 20 });

describe('renderText', () => {
  it('shows a finding with its code, why and what to do', () => {
    expect(text(report([finding()]))).toBe(`\
critical Otesse live secret key in plain text  otesse-live-secret-key
  src/pay.ts:3:28

  2 │ import { Otesse } from 'otesse';
  3 │ const client = new Otesse('otesse_live_sk_…9f2c');
    │                            ────────────────────
  4 │ await client.orders.list();

  Why     Whoever holds this key can act at Otesse in your name until it is
          revoked. Whoever has read the commit may keep a copy: deleting the
          line, the commit or the branch does not undo that.
  Fix     1. Create a new secret key for the same environment in the Otesse
             dashboard.
          2. Deploy it wherever the old one is used, and see a request succeed
             with it.
          3. Revoke the old key in the dashboard; it stops working at once.
          4. Look through the API log for requests with the old key that were
             not yours.
          5. Read the key from the environment or a secret manager instead of
             the code.
  Link    https://otesse.com/docs/security

1 finding: 1 critical.
Read the working tree: 120 files, 482 kB, 64 ms.
Fails: 1 finding at or above high.
`);
  });

  it('is two lines when clean', () => {
    expect(text(report())).toBe('Read the working tree: 120 files, 482 kB, 64 ms.\nClean: nothing found.\n');
  });

  it('ends with what was not read, what is silenced, and a verdict that is never clean', () => {
    const skipped = [
      { path: 'logo.png', reason: 'binary' } as const,
      ...[1, 2, 3, 4, 5].map((i) => ({ path: `vendor/${i}`, reason: 'submodule' as const })),
    ];
    const silenced = [suppressed({ addedHere: true, reason: 'a fake' }), suppressed({ by: 'baseline' })];
    expect(text(report([], { complete: false, skipped, suppressed: silenced }))).toBe(`\
Read the working tree: 120 files, 482 kB, 64 ms; passed over: 1 binary.

Not read: submodule not checked out (5)
  vendor/1
  vendor/2
  vendor/3
  and 2 more
2 findings silenced, 1 of them by this change.
  src/pay.ts:3 otesse-live-secret-key, by a comment beside it, added by this
  change: a fake

Not everything could be read, so this is no pass.
`);
  });

  it('explains a rule once', () => {
    const shown = text(report([finding(), finding({ path: 'src/b.ts' })]));
    expect(shown.match(/Whoever holds this key/g)).toHaveLength(1);
    expect(shown).toContain('  Fix     As above, for otesse-live-secret-key.');
  });

  it('says what else is wrong there, why it is believed, and where else it stands', () => {
    const shown = text(
      report([
        finding({
          also: ['live-key-in-development'],
          evidence: ['found in base64'],
          places: [1, 2, 3, 4, 5].map(place),
        }),
      ]),
    );
    expect(shown).toContain('  Also    Live key in development. Use the vendor’s test key here.\n');
    expect(shown).toContain('  Proof   found in base64\n');
    expect(shown).toContain('  Places  config/env-1.ts:1:7\n');
    expect(shown).toContain('config/env-3.ts:3:7\n          and 2 more places\n');
    expect(shown).not.toContain('env-4');
  });

  it('shows all of it when verbose', () => {
    const from = report([finding({ places: [1, 2, 3, 4, 5].map(place) })], {
      skipped: [{ path: 'logo.png', reason: 'binary' }],
      suppressed: [suppressed({ by: 'config', finding: finding({ path: 'quiet.ts' }) })],
    });
    const shown = text(from, { verbose: true });
    for (const wanted of ['env-5.ts:5:7', 'logo.png', 'quiet.ts:3', 'by the configuration']) {
      expect(shown).toContain(wanted);
    }
  });

  it('puts advice last, under its own heading', () => {
    const shown = text(
      report([finding({ confidence: 'low', path: 'guess.ts' }), finding({ severity: 'low' })]),
    );
    const at = (part: string) => shown.indexOf(part);
    expect(at('src/pay.ts')).toBeLessThan(at('Advice, which never fails a check'));
    expect(at('Advice, which never fails a check')).toBeLessThan(at('guess.ts'));
    expect(shown).toContain('\nadvice Otesse live secret key');
  });

  it('names the commit', () => {
    expect(text(report([finding({ commit: 'abcdef0123456789' })]))).toContain(
      'src/pay.ts:3:28 in commit abcdef0123\n',
    );
  });

  it('shows the message apart where it does not begin with the title', () => {
    const shown = text(report([finding({ rule: 'team-rule', message: 'An internal token.' })]));
    expect(shown).toContain('critical team-rule  team-rule\n');
    expect(shown).toContain('  What    An internal token.\n');
  });

  it('folds many notes', () => {
    const notes = Array.from({ length: 12 }, (_, i) => ({ path: null, line: null, text: `number ${i}` }));
    expect(text(report([], { notes }))).toContain('Note: number 9\nAnd 2 more notes.\n');
    expect(text(report([], { notes }), { verbose: true })).toContain('Note: number 11\n');
  });

  it('gives notes', () => {
    const notes = [{ path: 'src/a.ts', line: 9, text: 'This allow comment silences nothing.' }];
    expect(text(report([], { notes }))).toContain('Note: src/a.ts:9: This allow comment silences nothing.\n');
  });
});

describe('on any terminal', () => {
  const code = '\tkey\x1b[1A = "日本 otesse_live_sk_…9f2c" // \u2066';
  const from = partial(
    [{ path: 'x', reason: 'timeout' }],
    [
      finding({
        path: 'a\x1b]0;owned\x07\u202e.ts',
        message: 'Otesse live secret key\x1b[2J.',
        evidence: ['\x1b[31m'],
        frame: {
          firstLine: 9,
          lines: [{ text: code, mark: [code.indexOf('otesse'), code.indexOf('9f2c') + 4] }],
        },
      }),
    ],
  );

  it('writes no control character of others', () => {
    const shown = text(from);
    expect(shown).not.toMatch(/[^\P{C}\n]/u);
    expect(shown).toContain('a\\x1b]0;owned\\x07\\u202e.ts:3:28');
  });

  it('draws the line under the secret, whatever stands before it', () => {
    const lines = text(from).split('\n');
    const code = lines.findIndex((line) => line.includes('9 │'));
    const start = columns(lines[code]!.slice(0, lines[code]!.indexOf('otesse_live')));
    expect(columns(lines[code + 1]!.slice(0, lines[code + 1]!.indexOf('─')))).toBe(start);
    expect(lines[code + 1]!.match(/─+/)?.[0]).toHaveLength(20);
  });

  it('colours the same text', () => {
    const colored = text(from, { color: true });
    expect(colored).toContain('\x1b[31m');
    expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(text(from));
  });

  it.each([60, 80, 120])('keeps to %i columns', (width) => {
    const long = `${'before '.repeat(20)}otesse_live_sk_…9f2c${' after'.repeat(20)}`;
    const frame = { firstLine: 1, lines: [{ text: long, mark: [140, 160] as [number, number] }] };
    const shown = text(
      report([
        finding({ frame }),
        finding({ frame: { firstLine: 99, lines: [{ text: long, mark: null }] } }),
      ]),
      { width },
    );
    expect(Math.max(...shown.split('\n').map(columns))).toBeLessThanOrEqual(width);
    expect(shown).toContain('otesse_live_sk_…9f2c');
  });
});
