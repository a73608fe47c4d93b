import { describe, expect, it } from 'vitest';
import { codeRules } from '../../../src/rules/index.ts';
import { brokenRules } from './support.ts';

const examples = codeRules.flatMap((rule) =>
  Object.entries(rule.examples).map(([language, example]) => ({ rule, language, ...example })),
);

describe('every rule of how data is handled', () => {
  it.each(examples)(
    '$rule.id finds what its example for $language says is wrong, and that alone',
    async ({ rule, path, bad }) => {
      const expected = rule.confidence === 'low' ? `(${rule.id})` : rule.id;
      expect(await brokenRules(path, bad)).toEqual([expected]);
    },
  );

  it.each(examples)('$rule.id lets its right example for $language pass', async ({ path, good }) => {
    expect(await brokenRules(path, good)).toEqual([]);
  });

  it('has an example', () => {
    for (const { id, examples: own } of codeRules) expect(Object.keys(own), id).toContain('javascript');
  });
});
