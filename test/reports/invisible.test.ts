/** Characters that steer a terminal or hide from a reader, in whatever a pull request brings. */
import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/reports/annotations.ts';
import {
  renderJobSummary,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderText,
} from '../../src/reports/index.ts';
import { rules } from '../../src/rules/index.ts';
import { finding, report, suppressed } from './support.ts';

const steering = '\u001b]0;x\u0007\u009b31m\u202e\u2066\u200b\u2028\ufeff\u{e0041}';
const invisible = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

const word = (name: string): string => `${name}${steering}end`;
const bad = finding({
  path: word('path'),
  message: word('message'),
  evidence: [word('evidence')],
  places: [{ path: word('place'), line: 1, column: 1, endLine: 1, endColumn: 2 }],
  frame: { firstLine: 1, lines: [{ text: word('code'), mark: [0, 2] }] },
  fix: {
    description: 'Ours',
    edits: [],
    hunks: [{ line: 1, before: [word('before')], after: [word('after')], isWhole: true }],
    of: '',
  },
});
const all = report([bad], {
  complete: false,
  skipped: [{ path: word('skip'), reason: 'unreadable', detail: word('detail') }],
  notes: [{ path: word('note'), line: 1, text: word('text') }],
  suppressed: [suppressed({ finding: bad, reason: word('reason') })],
});
const options = {
  ruleOf: (): undefined => undefined,
  failOn: 'high' as const,
  scanned: 'the tree',
  version: '1',
  rules,
};

const formats: [name: string, text: () => string][] = [
  ['JSON', () => renderJson(all, options)],
  ['SARIF', () => renderSarif(all, { ...options, withSuppressed: true })],
  ['Markdown', () => renderMarkdown(all, options)],
  ['the job summary', () => renderJobSummary(all, options)],
  ['text', () => renderText(all, { ...options, color: false, width: 80, verbose: true })],
  [
    'annotations',
    () =>
      annotations(all, { ...options, perLevel: 10 })
        .map(({ title, message }) => title + message)
        .join(),
  ],
];

describe('characters that nobody sees', () => {
  it.each(formats)('do not get out: %s', (_, text) => {
    expect(invisible.exec(text())).toBeNull();
  });

  it('stay in the paths of JSON for those who read it as such', () => {
    const { findings, skipped } = JSON.parse(renderJson(all, options));
    expect([findings[0].path, skipped[0].path]).toEqual([word('path'), word('skip')]);
  });

  it('are shown as escapes in the sentences of JSON and SARIF', () => {
    const [{ message, evidence }] = JSON.parse(renderJson(all, options)).findings;
    expect(message).toBe('message\\x1b]0;x\\x07\\x9b31m\\u202e\\u2066\\u200b\\u2028\\ufeff\\u{e0041}end');
    expect(evidence[0]).toContain('evidence\\x1b');
    const [{ message: said }] = JSON.parse(renderSarif(all, options)).runs[0].results;
    expect(said.text).toContain('message\\\\x1b');
  });
});
