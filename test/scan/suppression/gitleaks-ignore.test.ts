import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model/index.ts';
import { parseGitleaksIgnore } from '../../../src/scan/suppression/known/index.ts';
import { finding } from './finding.ts';

const commit = 'c'.repeat(40);

function ignored(text: string, found: Finding): boolean {
  const entries = parseGitleaksIgnore(text, '.gitleaksignore');
  if ('problems' in entries) throw new Error(JSON.stringify(entries.problems));
  return entries.has(found, found);
}

test.each<[string, Partial<Finding>, boolean]>([
  ['src/pay.ts:generic-api-key:3', {}, true],
  ['src/pay.ts:generic-api-key:3', { commit }, true],
  ['src/pay.ts:generic-api-key:3', { line: 4 }, false],
  ['src/pay.ts:generic-api-key:3', { path: 'pay.ts' }, false],
  ['./src/pay.ts:generic-api-key:3', {}, true],
  ['src\\pay.ts:generic-api-key:3', {}, true],
  ['a:b/c:d.ts:rule:3', { path: 'a:b/c:d.ts' }, true],
  [`${commit}:src/pay.ts:generic-api-key:3`, { commit }, true],
  [`${commit}:src/pay.ts:generic-api-key:3`, { commit: 'd'.repeat(40) }, false],
  [`${commit}:src/pay.ts:generic-api-key:3`, {}, false],
  ['# src/pay.ts:generic-api-key:3\r\n\r\n', {}, false],
])('%s on %j: %s', (text, parts, expected) => {
  expect(ignored(`# comment\r\n${text}\r\n`, finding(parts))).toBe(expected);
});

test('every line that cannot be read', () => {
  expect(parseGitleaksIgnore('a:b:1\nnonsense\n\na:b:c', 'f')).toEqual({
    problems: [2, 4].map((line) => ({
      file: 'f',
      line,
      column: 1,
      message: 'expected `commit:file:rule:line` or `file:rule:line`',
    })),
  });
});

test('any text is entries or problems', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(':', '\n', '#', commit, '1'), fc.string())), (parts) => {
      const result = parseGitleaksIgnore(parts.join(''), 'f');
      if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
      else expect(result.has(finding(), finding())).toBe(false);
    }),
  );
});

test('long lines take linear time', () => {
  const begun = performance.now();
  parseGitleaksIgnore(`${'a:'.repeat(4000)}\n`.repeat(500), 'f');
  expect(performance.now() - begun).toBeLessThan(3000);
});
