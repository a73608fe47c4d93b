import { describe, expect, it } from 'vitest';
import {
  annotations,
  renderJobSummary,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderText,
} from '../../src/reports/index.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { finding, report, secretId, suppressed } from './support.ts';

const everything = report(
  [
    finding(),
    finding({ confidence: 'low', commit: 'a'.repeat(40) }),
    finding({ rule: 'acme-token', also: ['live-key-in-development'], places: [finding()] }),
  ],
  { suppressed: [suppressed()] },
);
const options = { failOn: 'high', scanned: 'the working tree', ruleOf: ruleById } as const;

/** What ties equal secrets together stays in the process, on every way out. */
describe('the id of a secret', () => {
  it.each([
    ['terminal', renderText(everything, { ...options, color: true, width: 80, verbose: true })],
    ['JSON', renderJson(everything, options)],
    [
      'SARIF',
      renderSarif(everything, {
        version: '1.0.0',
        rules,
        ruleOf: ruleById,
        withSuppressed: true,
        lineHash: true,
      }),
    ],
    ['Markdown', renderMarkdown(everything, options)],
    ['job summary', renderJobSummary(everything, options)],
    ['annotations', JSON.stringify(annotations(everything, { perLevel: 10, ...options }))],
  ])('is not in the %s', (_, text) => {
    expect(text).toContain('src/pay.ts');
    expect(text).not.toContain(secretId);
    expect(text).not.toContain(secretId.slice(0, 8));
  });
});
