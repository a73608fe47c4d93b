import { describe, expect, it } from 'vitest';
import { textFormatOf } from '../../../src/detection/files/index.ts';
import { fileRules } from '../../../src/rules/index.ts';
import { fileFindings } from '../../detection/files/support.ts';
import { fill } from '../../support/samples.ts';

const examples = fileRules.flatMap((rule) =>
  Object.entries(rule.examples)
    .filter(([, { path }]) => rule.code || textFormatOf(path) !== null)
    .map(([language, example]) => ({ rule, language, ...example })),
);
const rulesBroken = async (path: string, text: string): Promise<string[]> => [
  ...new Set((await fileFindings(path, fill(text))).map(({ rule }) => rule)),
];

describe('every rule about files', () => {
  it.each(examples)(
    '$rule.id finds what its example for $language says is wrong, and that alone',
    async ({ rule, path, bad }) => {
      expect(await rulesBroken(path, bad)).toEqual([rule.id]);
    },
  );

  it.each(examples)('$rule.id lets its right example for $language pass', async ({ path, good }) => {
    expect(await rulesBroken(path, good)).toEqual([]);
  });

  it('has an example', () => {
    for (const { id, examples: own } of fileRules) expect(Object.keys(own), id).not.toEqual([]);
  });
});
