import { describe, expect, it } from 'vitest';
import { usesApi } from '../../../src/detection/flow/mentions.ts';
import { sourceLanguageOf } from '../../../src/detection/languages/index.ts';
import { Prefilter } from '../../../src/detection/prefilter/index.ts';
import { codeRules } from '../../../src/rules/index.ts';
import { brokenRules } from './support.ts';

const examples = codeRules.flatMap((rule) =>
  Object.entries(rule.examples)
    .filter(([, { path }]) => sourceLanguageOf(path) !== null)
    .map(([language, example]) => ({ rule, language, ...example })),
);
/** What may stay unseen is only advised on, whatever else the rule is sure of. */
const advised = new Set(['customer-data-unguarded']);
const said = ({ id, confidence }: (typeof codeRules)[number]): string =>
  confidence === 'low' || advised.has(id) ? `(${id})` : id;

/** What other rules only advise says nothing about an example. */
async function told(rule: (typeof codeRules)[number], path: string, text: string): Promise<string[]> {
  return (await brokenRules(path, text)).filter((one) => one === said(rule) || !one.startsWith('('));
}

const prefilter = new Prefilter([]);

describe('every rule of how data is handled', () => {
  it.each(examples)(
    '$rule.id finds what its example for $language says is wrong, and that alone',
    async ({ rule, path, bad }) => {
      expect(await told(rule, path, bad)).toEqual([said(rule)]);
    },
  );

  it.each(examples)('$rule.id lets its right example for $language pass', async ({ rule, path, good }) => {
    expect(await told(rule, path, good)).toEqual([]);
  });

  it.each(examples)('$rule.id: a scan parses its example for $language', ({ bad }) => {
    const bytes = Buffer.from(bad);
    const { integrations, handlers } = prefilter.look(bytes);
    expect(handlers.length > 0 || usesApi(bytes, integrations)).toBe(true);
  });

  it('has an example', () => {
    for (const { id, examples: own } of codeRules) expect(Object.keys(own), id).toContain('javascript');
  });
});
