import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { confidences, skipReasons } from '../../../src/model/index.ts';
import {
  renderScorecardBadge,
  renderScorecardJson,
  renderScorecardMarkdown,
  renderScorecardText,
  scorecardSection,
  statusCounts,
} from '../../../src/reports/scorecard/index.ts';
import { scorecardJsonSchema } from '../../../src/reports/scorecard/json-schema.ts';
import { guidance } from '../../../src/rules/guidance/index.ts';
import { rules } from '../../../src/rules/index.ts';
import { defaultConfig } from '../../../src/scan/config/index.ts';
import { finding, report } from '../support.ts';
import { covered, score } from './support.ts';

const ids = [...rules.map(({ id }) => id), ...guidance.flatMap((item) => item.rules), 'acme-token'];
const text = fc.string({
  unit: fc.constantFrom('|', '\\', '`', '\n', '<', '@', 'a', ' ', '[', ')', '\u202e', '#'),
});
const findings = fc.array(
  fc
    .record({
      rule: fc.constantFrom(...ids),
      category: fc.constantFrom('keys', 'webhooks', 'handling'),
      confidence: fc.constantFrom(...confidences),
      path: text,
      message: text,
      also: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
    })
    .map((changes) => finding(changes as Parameters<typeof finding>[0])),
  { maxLength: 6 },
);
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
const dayText = day.map((date) => date.toISOString().slice(0, 10));
const scene = fc.record({
  findings,
  silenced: findings,
  by: fc.constantFrom('inline' as const, 'baseline' as const, 'config' as const, 'ignore-file' as const),
  skipped: fc.array(fc.record({ path: text, reason: fc.constantFrom(...skipReasons) }), { maxLength: 2 }),
  coverage: fc.record(Object.fromEntries(Object.keys(covered).map((what) => [what, fc.nat(5)])), {
    requiredKeys: [],
  }),
  attest: fc.array(
    fc.record({
      item: fc.constantFrom(...guidance.map(({ id }) => id)),
      by: fc.constant('@a/b'),
      on: dayText,
      evidence: text,
    }),
  ),
  keys: fc.array(fc.record({ name: text, vendor: fc.constantFrom('otesse', 'x'), rotated: dayText })),
  origin: text,
  off: fc.array(fc.constantFrom(...rules.map(({ id }) => id)), { maxLength: 1 }),
  built: fc.boolean(),
});

it('any report gives a scorecard that adds up, in every format', () => {
  const ajv = new Ajv({ strict: true });
  formats.default(ajv);
  const isValid = ajv.compile(scorecardJsonSchema());
  fc.assert(
    fc.property(scene, ({ findings, silenced, by, skipped, coverage, attest, keys, origin, off, built }) => {
      const complete = skipped.every(({ reason }) => reason === 'binary' || reason === 'ignored');
      const suppressed = silenced.map((one) => ({ finding: one, by, reason: null, addedHere: false }));
      const card = score({
        report: report(findings, { skipped, suppressed, complete, coverage }),
        config: {
          attest,
          rotation: { ...defaultConfig.rotation, keys },
          webhooks: { ...defaultConfig.webhooks, 'origin-checked-by': origin },
          rules: Object.fromEntries(off.map((id) => [id, { off: true, severity: null, ignore: [] }])),
        },
        exists: (id) => built || rules.some((rule) => rule.id === id),
      });
      const counts = statusCounts(card);
      expect(Object.values(counts).reduce((a, b) => a + b)).toBe(guidance.length);
      for (const { item, status } of card.items) {
        if (item.material === null) continue;
        const certain = findings.some(
          ({ confidence, category, rule, also }) =>
            confidence !== 'low' &&
            ((category === item.category && !item.except?.includes(rule)) ||
              [rule, ...also].some((id) => item.rules.includes(id))),
        );
        if (certain) expect(status).toBe('fail');
        if (status === 'pass') expect([complete, (coverage[item.material] ?? 0) > 0]).toEqual([true, true]);
      }
      const document = JSON.parse(renderScorecardJson(card));
      expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
      expect(document.counts).toEqual(counts);
      for (const markdown of [renderScorecardMarkdown(card), scorecardSection(card)]) {
        const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(guidance.length + 6 + 2);
        for (const row of rows) expect(row.split('|')).toHaveLength(6);
        expect(markdown).not.toContain('\u202e');
      }
      const terminal = renderScorecardText(card, { color: false, width: 80 });
      expect(terminal).not.toContain('\u202e');
      expect(renderScorecardBadge(card)).toMatch(/>\d+\/\d+<\/text>/);
    }),
    { numRuns: 300 },
  );
});
