/** What stands below a line: found, settled, silenced. */
import { describe, expect, it } from 'vitest';
import { Diff } from '../../../src/github/conversation/index.ts';
import { type Finding, type Fix, removedLater } from '../../../src/model/index.ts';
import { conversationOf } from '../../../src/reports/conversation/index.ts';
import { keyRules, ruleById } from '../../../src/rules/index.ts';
import { finding, partial, report, suppressed } from '../support.ts';
import { context, standing } from './support.ts';

const timing = (changes: Partial<Finding> = {}) =>
  finding({
    ...{ rule: 'webhook-signature-timing-unsafe', category: 'webhooks', severity: 'medium', path: 'app.py' },
    ...{ line: 14, endLine: 14, preview: '', fingerprint: 'f'.repeat(32), message: 'The handler compares.' },
    ...changes,
  });
const commentOn = (found: Finding, changes = {}) =>
  conversationOf(report([found]), context(changes)).findings[0]!;

describe('the comment on a key', () => {
  const { body } = commentOn(finding());

  it('says what it is and how bad, and has it revoked first', () => {
    expect(body).toMatch(
      /^\*\*Otesse live secret key in plain text\*\* · 🔴&nbsp;critical · `otesse_live_sk_…9f2c`\n/,
    );
    const order = [
      'Revoke it before anything else',
      '1. Create a new secret key',
      '3. Revoke the old key',
      'otesse.com',
    ];
    expect(order.map((part) => body.indexOf(part))).toEqual(
      order.map((part) => body.indexOf(part)).toSorted((a, b) => a - b),
    );
    expect(order.every((part) => body.includes(part))).toBe(true);
  });

  it('shows how the file’s own language reads it from the environment', () => {
    expect(body).toContain('```typescript\nconst key = process.env.OTESSE_SECRET_KEY;\n```');
    expect(commentOn(finding({ path: 'app.py' })).body).toContain(
      '```python\nkey = os.environ["OTESSE_SECRET_KEY"]',
    );
    expect(commentOn(finding({ path: 'notes.unknown' })).elsewhere).not.toContain('```');
  });

  it('ends with what one can do', () => {
    expect(body).toMatch(
      /<sub>.*`\/guard revoked 0123456789ab`.*`\/guard ignore 0123456789ab reason`.*`\/guard explain otesse-live-secret-key` or \[`otesse-live-secret-key`\]\(https:.*\/rules\/otesse-live-secret-key\.md\)<\/sub>$/,
    );
  });

  it.each(keyRules.filter(({ format }) => !format.nameOnly).map(({ id, vendor }) => [id, vendor] as const))(
    '%s: deleting it is not enough, and how it is revoked',
    (rule, vendor) => {
      const { body } = commentOn(finding({ rule, vendor }));
      expect(body).toMatch(/Revoke it before anything else/);
      expect(body).toMatch(
        /deleting the line, the commit or the branch (?:does not undo that|is not enough)/i,
      );
      expect(body).toMatch(/\n1\. .*\n2\. /);
      expect(body).toMatch(/\[How .*\]\(https:/);
    },
  );

  it('of a team’s own rule says so too', () => {
    const own = {
      ...ruleById('generic-secret')!,
      id: 'acme-badge',
      title: 'Badge number',
      why: 'It opens doors.',
    };
    const found = finding({ rule: 'acme-badge', vendor: null });
    const { body } = commentOn(found, { ruleOf: (id: string) => (id === own.id ? own : ruleById(id)) });
    expect(body).toContain('It opens doors. Deleting the line, the commit or the branch is not enough');
    expect(body).toMatch(/or `acme-badge`<\/sub>$/);
  });

  it('that only an earlier commit has says that the history keeps it, and is on no line', () => {
    const { body, spot, elsewhere } = commentOn(
      finding({ commit: 'c'.repeat(40), evidence: [removedLater] }),
    );
    expect(spot).toEqual({ path: 'src/pay.ts', line: null, startLine: null });
    expect(elsewhere).toMatch(/^\*\*Otesse live secret key in an earlier commit\*\*/);
    expect(body).toContain(`(https://github.com/acme/shop/pull/7/commits/${'c'.repeat(40)})`);
    expect(body).toContain('the history of this branch keeps it');
  });

  it('that is revoked says by whom, and no longer alarms', () => {
    const revocations = new Map([[finding().fingerprint, { by: 'ann', at: '2026-11-24T10:00:00Z' }]]);
    const { body } = commentOn(finding(), { revocations });
    expect(body).toContain('**Revoked**, says ann (24 November 2026)');
    expect(body).not.toContain('CAUTION');
  });
});

describe('the comment on code', () => {
  const hunk = {
    line: 14,
    before: ['    if expected != given:'],
    after: ['    if not same(expected, given):'],
    isWhole: true,
  };
  const fix = (...hunks: Fix['hunks']): Fix => ({
    description: 'Compare in constant time',
    edits: [],
    hunks,
    of: '',
  });

  it('says why it matters, and wrong and right in the file’s own language', () => {
    const { body } = commentOn(timing());
    expect(body).toContain('**Why it matters:** An ordinary comparison stops');
    expect(body).toContain('<summary>Wrong and right, in Python</summary>');
    expect(body.match(/```python\n/g)).toHaveLength(2);
    expect(commentOn(timing({ path: 'src/pay.ts' })).body).toContain('in TypeScript</summary>');
  });

  it('offers the fix on just its lines', () => {
    const two = { ...hunk, line: 13, before: ['a', 'b'], after: ['c'] };
    const { body, elsewhere, spot } = commentOn(timing({ fix: fix(two) }));
    expect(body).toContain('```suggestion\nc\n```');
    expect(spot).toEqual({ path: 'app.py', line: 14, startLine: 13 });
    expect(elsewhere).not.toContain('suggestion');
    expect(elsewhere).toContain('Lines 13 to 14:\n\n```diff\n-a\n-b\n+c\n```');
  });

  it.each<[string, Finding]>([
    ['a line of it holds a secret', timing({ fix: fix({ ...hunk, isWhole: false }) })],
    ['it is in two places', timing({ fix: fix(hunk, { ...hunk, line: 2 }) })],
    ['it is elsewhere', timing({ fix: fix({ ...hunk, line: 2 }) })],
    [
      'its lines are not in the diff',
      timing({ line: 20, fix: fix({ ...hunk, line: 20, before: ['a', 'b'] }) }),
    ],
    ['it would show other text than it puts there', timing({ fix: fix({ ...hunk, after: ['a\u202eb'] }) })],
  ])('offers none where %s', (_, found) => {
    const { body } = commentOn(found);
    expect(body).not.toContain('```suggestion');
    expect(body).toContain('```diff');
  });

  it('that is advice folds all but what it is', () => {
    const { body } = commentOn(timing({ confidence: 'low' }));
    expect(body).toMatch(
      /⚪&nbsp;advice\n\nThe handler compares\.\n\n<details>\n<summary>Why it matters, and what to do</,
    );
  });
});

describe('findings of one fingerprint', () => {
  const far = finding({ path: 'docs/readme.md', line: 90 });

  it('have one comment, on a line of the diff where there is one', () => {
    const { findings } = conversationOf(report([far, finding()]), context());
    expect(findings).toHaveLength(1);
    expect(findings[0]!.spot).toEqual({ path: 'src/pay.ts', line: 3, startLine: null });
    expect(findings[0]!.body).toMatch(
      /The same stands in \[`docs\/readme\.md:90`\]\(.*\/blob\/abc1234.*#L90\)\./,
    );
  });

  it('name each other place once, also where it is known twice', () => {
    const { path, line, column, endLine, endColumn } = far;
    const places = [{ path, line, column, endLine, endColumn }];
    const wanted = conversationOf(report([finding({ places }), far]), context());
    expect(wanted.findings[0]!.body.match(/`docs\/readme\.md:90`/g)).toHaveLength(1);
    expect(wanted.summary(new Set())).toContain(' and 1 more |');
  });

  it('off the diff have none', () => {
    expect(conversationOf(report([far]), context()).findings[0]!.spot).toBeNull();
    const unknown = new Diff([], false);
    expect(conversationOf(report([far]), context({ diff: unknown })).findings[0]!.spot?.line).toBe(90);
    const message = finding({ path: 'commit message' });
    expect(conversationOf(report([message]), context({ diff: unknown })).findings[0]!.spot).toBeNull();
  });
});

describe('what a comment is told apart by', () => {
  const version = (found: Finding, changes = {}) => commentOn(found, changes).version;

  it('is not where its finding stands', () => {
    expect(version(timing({ line: 2, evidence: ['app.py:2 takes the request'] }))).toBe(
      version(timing({ line: 18, evidence: ['app.py:18 takes the request'] })),
    );
  });

  it('is all else', () => {
    const revocations = new Map([[finding().fingerprint, { by: 'ann', at: '2026-11-24' }]]);
    const versions = [
      version(finding()),
      version(finding({ severity: 'high' })),
      version(finding({ message: 'Another.' })),
      version(finding({ evidence: [removedLater] })),
      version(finding(), { revocations }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });
});

describe('a comment whose finding is gone', () => {
  const clean = conversationOf(report(), context());
  const key = standing(commentOn(finding()));
  const code = standing(
    commentOn(
      timing({
        fix: {
          description: 'x',
          edits: [],
          of: '',
          hunks: [{ line: 14, before: ['a'], after: ['b'], isWhole: true }],
        },
      }),
    ),
  );

  it('of code says that it is fixed, folds the old text, and offers nothing to take over', () => {
    expect(code.body).toContain('```suggestion');
    const { state, body } = clean.settle(code)!;
    expect(state).toBe('settled');
    expect(body).toMatch(
      /^\*\*Fixed in `abc1234`\.\*\* ~~Webhook signature is not compared in constant time~~\n/,
    );
    expect(body).toMatch(/<summary>What was said here<\/summary>\n\n\*\*Webhook signature/);
    expect(body).not.toMatch(/```suggestion|<sub>|otesse-guard:/);
  });

  it('of a key is gone from the branch, and not safe until it is revoked', () => {
    const { body } = clean.settle(key)!;
    expect(body).toMatch(/^\*\*Gone from the branch since `abc1234`, but not safe until it is revoked\.\*\*/);
    expect(body).toContain('`/guard revoked 0123456789ab`');
    expect(body).not.toMatch(/\[!CAUTION\]|Fixed/);
  });

  it('of a key that is revoked says that too', () => {
    const revocations = new Map([[key.id, { by: 'ann', at: '2026-11-24T10:00:00Z' }]]);
    const { body } = conversationOf(report(), context({ revocations })).settle(key)!;
    expect(body).toContain('and revoked**, says ann (24 November 2026)');
    expect(body.split('<details>')[0]).not.toContain('not safe');
  });

  it('that somebody ignores or silences says who and why', () => {
    const ignores = [{ finding: key.id, by: 'ann', at: '2026-11-24T10:00:00Z', why: 'No key of ours.' }];
    expect(conversationOf(report([finding()]), context({ ignores })).settle(key)).toMatchObject({
      state: 'silenced',
      body: expect.stringMatching(/^\*\*Ignored\*\* by ann on 24 November 2026: No key of ours\./),
    });
    const silenced = report([], { suppressed: [suppressed({ by: 'baseline', reason: 'old.json' })] });
    expect(conversationOf(silenced, context()).settle(key)).toMatchObject({
      state: 'silenced',
      body: expect.stringMatching(/^\*\*Silenced\*\* by the baseline: old\.json\./),
    });
  });

  it('stays as it is where something was not read that may hold it', () => {
    const unreadable = conversationOf(partial([{ path: 'a.py', reason: 'unreadable' }]), context());
    expect([unreadable.settle(code), unreadable.settle(key)]).toEqual([null, null]);
    const unparsed = conversationOf(partial([{ path: 'a.py', reason: 'unparsed' }]), context());
    expect(unparsed.settle(code)).toBeNull();
    expect(unparsed.settle(key)).not.toBeNull();
    const binary = conversationOf(report([], { skipped: [{ path: 'a.png', reason: 'binary' }] }), context());
    expect(binary.settle(code)).not.toBeNull();
  });
});
