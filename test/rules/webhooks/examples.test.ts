import { describe, expect, it } from 'vitest';
import { handlerRules } from '../../../src/rules/index.ts';
import { webhookAdvice, webhookFindings } from '../../detection/analysis/support.ts';

const all = handlerRules.flatMap((rule) =>
  Object.entries(rule.examples).map(([language, example]) => ({ rule, language, ...example })),
);
const examples = all.filter(({ rule }) => rule.confidence !== 'low');
const advice = all.filter(({ rule }) => rule.confidence === 'low');

describe('every webhook rule', () => {
  it.each(examples)(
    '$rule.id finds what its example for $language says is wrong, and that alone',
    async ({ rule, path, bad }) => {
      expect(await webhookFindings({ [path]: bad })).toEqual([rule.id]);
    },
  );

  it.each(examples)('$rule.id lets its right example for $language pass', async ({ path, good }) => {
    expect(await webhookFindings({ [path]: good })).toEqual([]);
  });

  it.each(advice)(
    '$rule.id advises where its example for $language says so, and accuses nobody',
    async ({ rule, path, bad, good }) => {
      expect(await webhookFindings({ [path]: bad })).toEqual([]);
      expect(await webhookAdvice({ [path]: bad })).toEqual([rule.id]);
      expect(await webhookAdvice({ [path]: good })).toEqual([]);
    },
  );

  const everyLanguage = ['csharp', 'go', 'java', 'javascript', 'php', 'python', 'ruby', 'typescript'];

  it.each(handlerRules.map(({ id, examples: own }) => ({ id, own })))(
    '$id has an example in every language',
    ({ own }) => {
      expect(Object.keys(own).sort()).toEqual(everyLanguage);
    },
  );
});
