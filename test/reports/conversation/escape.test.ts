/** Whatever stands in a pull request: nothing of it becomes markup, a mention, a link or a marker of ours. */
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { markerOf } from '../../../src/github/conversation/marker.ts';
import {
  conversationOf,
  ignoredAnswer,
  pastedNotice,
  type Refusal,
  refusedAnswer,
  revokedAnswer,
} from '../../../src/reports/conversation/index.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { finding, report, suppressed } from '../support.ts';
import { context, standing } from './support.ts';

const parts = [
  ...[
    '@acme',
    '@acme/security',
    '#12',
    'GH-3',
    'acme/shop#1',
    'https://e.example/x',
    'www.e.example',
    'a@b.example',
  ],
  ...[
    '<img src=x onerror=1>',
    '<!--',
    '-->',
    '<!-- otesse-guard:summary -->',
    '</details>',
    '<details open>',
    '</sub>',
  ],
  ...[
    '|',
    '\\|',
    '`',
    '```',
    '```suggestion\n',
    '~~~',
    '[x](y)',
    '![x](y)',
    '**',
    '_',
    '~~',
    '&lt;',
    '\n',
    '\r\n',
    '\t',
  ],
  ...[
    '> [!CAUTION]\n',
    '- [x] ',
    '1. ',
    '# ',
    '    ',
    '\n\n',
    '$$x$$',
    ':+1:',
    '\u202e',
    '\u200b',
    '\x1b[31m',
    '\0',
    '\ud800',
  ],
  ...[
    '/guard ignore 0123456789ab x',
    '\n/guard rescan',
    'a',
    ' ',
    '0123456789abcdef0123456789abcdef01234567',
  ],
];
const hostile = fc
  .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(''));

/** All that is said when this stands wherever others can put something. */
function everything(said: string): string[] {
  const found = finding({
    ...{ path: said, preview: said, message: said, evidence: [said], also: ['live-key-in-development'] },
    places: [{ path: said, line: 1, column: 1, endLine: 1, endColumn: 2 }],
  });
  const lines = { line: 3, before: [said], after: [said], isWhole: false };
  const code = finding({
    ...{ rule: 'webhook-plain-http', category: 'webhooks', fingerprint: 'e'.repeat(32), message: said },
    ...{ evidence: [said], preview: '', fix: { description: said, edits: [], of: '', hunks: [lines] } },
  });
  const more = {
    suppressed: [suppressed({ finding: found, reason: said, addedHere: true }), suppressed({ reason: said })],
    skipped: [{ path: said, reason: 'timeout' as const, detail: said }],
    notes: [{ path: said, line: 1, text: said }],
  };
  const why = { by: said, at: '2026-11-24', why: said };
  const revocations = new Map([[code.fingerprint, { by: said, at: said }]]);
  const incidents = [{ finding: found.fingerprint, name: said, url: said }];
  const wanted = conversationOf(report([found, code], more), context({ revocations, incidents }));
  const ignoring = conversationOf(
    report([found]),
    context({ ignores: [{ finding: found.fingerprint, ...why }] }),
  );
  const gone = conversationOf(report([], { suppressed: more.suppressed }), context());
  const all = new Set(wanted.findings.map(({ id }) => id));
  const comments = wanted.findings.map(standing);
  const refusals: Refusal[] = [
    { why: 'no-permission', by: said },
    { why: 'no-such-finding', said },
    { why: 'several-findings', said, matching: [said] },
    { why: 'several-incidents', open: [{ finding: found.fingerprint, name: said }] },
    { why: 'no-such-rule', said },
    { why: 'unknown-command', said },
  ];
  return [
    ...wanted.findings.flatMap(({ body, elsewhere }) => [body, elsewhere]),
    ...[wanted.summary(all), wanted.check.summary, wanted.check.text, ignoring.summary(new Set())],
    ...comments.flatMap((comment) =>
      [ignoring, gone].map(({ settle }) => settle(comment)?.body ?? 'It stays as it is.'),
    ),
    ignoredAnswer({ finding: found.fingerprint, ...why }, said),
    revokedAnswer(said, why),
    pastedNotice([found], 'comment', { ruleOf: ruleById }),
    ...refusals.map(refusedAnswer),
  ];
}

const html = (text: string) => marked.parse(text, { gfm: true, async: false });
/** Code is text to GitHub: nobody is told, nothing is linked. */
const withoutCode = (text: string) => html(text).replace(/<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/g, '');
/** What stands in the fences of a fix is code, and its lines are as many as they are. */
const tags = (text: string) => [...withoutCode(text).matchAll(/<\/?[a-z][^>]*>/g)].map(([tag]) => tag);
const plain = everything('plain');

describe('what others wrote', () => {
  it('leaves the markup as it is', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        for (const [i, text] of everything(said).entries()) {
          // Where a link leads is not how a text is made up, and a link to nowhere is none.
          const shape = (of: string) =>
            tags(of)
              .map((tag) => tag.replace(/href="[^"]*"/, 'href'))
              .filter((tag) => !/^<\/?a\b/.test(tag));
          expect(shape(text)).toEqual(shape(plain[i]!));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('mentions nobody, refers to nothing, and hides nothing', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        for (const text of everything(said)) {
          const seen = withoutCode(text).replace(/<[^>]*>/g, '');
          expect(seen).not.toMatch(/@acme|(?<![\w&])#12|GH-3|\bwww\.e|:\/\/e\.example/);
          expect(text.replace(/\n/g, '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]|\p{Cs}/u);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is no marker of ours', () => {
    fc.assert(
      fc.property(hostile, (said) => {
        for (const text of everything(said)) expect(markerOf(text)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
