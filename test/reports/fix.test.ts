import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/model/index.ts';
import { renderJson, renderMarkdown, renderSarif, renderText } from '../../src/reports/index.ts';
import { columns } from '../../src/reports/text/columns.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { schemaErrors } from './sarif/schema.ts';
import { finding, report } from './support.ts';

const fix: Fix = {
  description: 'Compare in constant time',
  edits: [
    { line: 2, column: 1, endLine: 2, endColumn: 1, text: 'import hmac\n' },
    { line: 9, column: 8, endLine: 9, endColumn: 20, text: '' },
  ],
  hunks: [
    { line: 2, before: ['import os'], after: ['import hmac', 'import os'], isWhole: true },
    { line: 9, before: ['\tif a != b:  # …'], after: ['\tif not same(a, b):  # …'], isWhole: false },
  ],
  of: '0'.repeat(64),
};
const found = report([finding({ fix })]);
const options = { color: false, width: 80, failOn: 'high', scanned: 'all', ruleOf: ruleById } as const;

describe('a fix', () => {
  it.each([
    ['far in', `${'a'.repeat(90)} `, 'sent == own', 'compare_digest(sent, own)', ' and more'.repeat(20)],
    ['where one line ends', 'a'.repeat(90), '', ', timeout=10', ''],
    ['more than fits', `${'a'.repeat(30)} `, 'b'.repeat(100), 'c'.repeat(100), ' d'.repeat(40)],
  ])('shows of long lines the part that differs: %s', (_, head, before, after, tail) => {
    const hunk = { line: 7, before: [head + before + tail], after: [head + after + tail], isWhole: true };
    const shown = renderText(report([finding({ fix: { ...fix, hunks: [hunk] } })]), options)
      .split('\n')
      .filter((line) => /│ [-+] /.test(line));
    expect(shown).toHaveLength(2);
    expect(shown[0]).toContain(`${head.slice(-4)}${before.slice(0, 40)}`);
    expect(shown[1]).toContain(`${head.slice(-4)}${after.slice(0, 40)}`);
    for (const line of shown) expect(columns(line)).toBeLessThanOrEqual(80);
  });

  it('is a small difference at the terminal', () => {
    const text = renderText(found, options);
    expect(text).toContain(
      [
        '  --fix   Compare in constant time:',
        '    │ + import hmac',
        '    ⋮',
        '  9 │ -   if a != b:  # …',
        '    │ +   if not same(a, b):  # …',
      ].join('\n'),
    );
  });

  it('is a suggestion for just its lines in Markdown, and a difference where a line is redacted', () => {
    const text = renderMarkdown(found, { failOn: 'high', scanned: 'all', ruleOf: ruleById });
    expect(text.replace(/^ {4}/gm, '')).toContain(
      'Line 2 becomes:\n\n```suggestion\nimport hmac\nimport os\n```\n\nLine 9 becomes:\n\n```diff\n-\tif a != b:  # …\n+\tif not same(a, b):  # …\n```\n',
    );
  });

  it('is its edits in JSON, and nothing that stands in the file', () => {
    const [entry] = JSON.parse(renderJson(found, { ruleOf: ruleById })).findings;
    expect(entry.fix).toEqual({ description: fix.description, edits: fix.edits });
  });

  it('is a change of the artifact in SARIF', () => {
    const log = JSON.parse(renderSarif(found, { version: '1.0.0', rules, ruleOf: ruleById }));
    expect(log.runs[0].results[0].fixes).toEqual([
      {
        description: { text: 'Compare in constant time.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'src/pay.ts', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 },
                insertedContent: { text: 'import hmac\n' },
              },
              { deletedRegion: { startLine: 9, startColumn: 8, endLine: 9, endColumn: 20 } },
            ],
          },
        ],
      },
    ]);
    expect(schemaErrors(log)).toEqual([]);
  });

  it('cannot break out of its block, nor hide from a reader', () => {
    const hunk = { line: 1, before: ['a'], after: ['```', '\u202ea'], isWhole: true };
    const text = renderMarkdown(report([finding({ fix: { ...fix, hunks: [hunk] } })]), {
      failOn: 'high',
      scanned: 'all',
      ruleOf: ruleById,
    });
    expect(text).toContain('````diff');
    expect(text).toContain('\\u202ea');
    expect(text).not.toContain('\u202e');
  });
});
