import { describe, expect, it } from 'vitest';
import { handlerRules } from '../../../src/rules/index.ts';
import { webhookFindings } from '../../detection/analysis/support.ts';

const examples = handlerRules.flatMap((rule) =>
  Object.entries(rule.examples).map(([language, example]) => ({ rule, language, ...example })),
);

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

  const everyLanguage = ['csharp', 'go', 'java', 'javascript', 'php', 'python', 'ruby', 'typescript'];

  it.each(handlerRules.map(({ id, examples: own }) => ({ id, own })))(
    '$id has an example in every language',
    ({ own }) => {
      expect(Object.keys(own).sort()).toEqual(everyLanguage);
    },
  );
});
