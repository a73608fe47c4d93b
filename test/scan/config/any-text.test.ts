import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Problem, parseConfig, parseGitleaksConfig } from '../../../src/scan/config/index.ts';

const words = [
  'fail-on',
  'rules',
  'rotation',
  'custom-rules',
  'pattern',
  'id',
  'off',
  'npm-access-token',
  '2026-02-30',
  '90d',
  ': ',
  '- ',
  '\n',
  '  ',
  '\t',
  '{',
  '}',
  '[',
  ']',
  '[[',
  ']]',
  '"',
  "'",
  "'''",
  '&a',
  '*a',
  '!t',
  '---\n',
  '#',
  '|',
  '=',
  '(',
  '\\',
  '\0',
  '\ud800',
  '__proto__',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')),
);

function expectPlaced(problems: Problem[], text: string): void {
  expect(problems.length).toBeGreaterThan(0);
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { file, line, column, message } of problems) {
    expect(file).toBe('f');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/Invalid input|undefined|\[object/);
  }
}

test('any text is a config or a list of placed problems', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseConfig(text, 'f');
      if ('problems' in result) expectPlaced(result.problems, text);
      else expect(result.config['fail-on']).toBeTypeOf('string');
    }),
    { numRuns: 1500 },
  );
});

test('any text is a gitleaks config or a list of placed problems', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseGitleaksConfig(text, 'f');
      if ('problems' in result) expectPlaced(result.problems, text);
      else expect(result.customRules).toBeInstanceOf(Array);
    }),
    { numRuns: 1500 },
  );
});

test('any data where the config has its sections', () => {
  const sections = [
    'fail-on',
    'on-partial',
    'rules',
    'ignore',
    'baseline',
    'webhooks',
    'rotation',
    'incidents',
    'scan-with',
    'attest',
    'custom-rules',
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...sections), fc.jsonValue({ maxDepth: 4 })), (data) => {
      const text = JSON.stringify(data);
      const result = parseConfig(text, 'f');
      if ('problems' in result) expectPlaced(result.problems, text);
    }),
    { numRuns: 800 },
  );
});
