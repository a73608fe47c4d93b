/** The quick look of `generic-secret` spares the pattern's text: it must never say no where the pattern matches. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayMatch } from '../../../src/rules/keys/generic-secret/may-match.ts';
import { keywords, pattern } from '../../../src/rules/keys/generic-secret/pattern.ts';

const matches = (text: string): boolean => new RegExp(pattern.source, 'iy').test(text);
const may = (text: string): boolean => mayMatch(Buffer.from(text, 'latin1'), 0);

const pieces = fc.oneof(
  fc.constantFrom(...keywords),
  // What stands between a name and its value, and pieces of that.
  fc.constantFrom('"', "'", '`', '\\"', ']', ')', '\\', '\\\\', '"]', "')"),
  fc.constantFrom('=', '==', '===', '!=', '!==', '=>', ':=', ':-', '->', '||', '||=', '??', '??=', '?='),
  fc.constantFrom(':', ',', '>', '(', '{', '!', '-', '|', '?', '&', ';', '<', '}'),
  fc.constantFrom(' ', '  ', '\t', '\n', '\r\n', '\v', '\xa0', ' '.repeat(20), ' '.repeat(41)),
  fc.constantFrom(': string = ', ": &'static str =", '[16] = ', '[] =', ' string = ', ' []byte = ', ': a'),
  fc.constantFrom('value', '"value"', 'value:', 'VALUE =', '</key>', '<string>', '{ default =', 'default'),
  fc.constantFrom('Buffer.from(', '[]byte(', 'a(', '@"', "b'", '$"', 'x'.repeat(33), 'x'.repeat(60)),
  fc.constantFrom('Bearer ', 'basic ', 'token ', 'apikey ', 'await ', 'bearer', '.', '_2', '-id', '$x'),
  fc.constantFrom('a1b2c3d4', 'a1b2c3d', 'a1b2c3d4e5f6', '=a1b2c3d', '({a1b2c3', 'a1b2\xe9c3d4', '1234567%'),
);

test('says yes wherever the pattern matches', () => {
  let matched = 0;
  fc.assert(
    fc.property(fc.constantFrom(...keywords), fc.array(pieces, { maxLength: 7 }), (keyword, more) => {
      for (const text of [keyword, keyword.toUpperCase()].map((name) => name + more.join(''))) {
        if (!matches(text)) continue;
        matched++;
        if (!may(text)) throw new Error(`refused: ${JSON.stringify(text)}`);
      }
    }),
    { numRuns: 60_000 },
  );
  // The texts are near enough to the pattern for this to mean something.
  expect(matched).toBeGreaterThan(5_000);
});

test.each([
  "token') return handleOrder(order);",
  'token: string): Promise<void> {',
  'Token = await fetch(url);',
  'token);\nexport function saveOrder() {',
  'token> {\n  const order = loadOrder();',
  'token account address invoice',
  "token === 'string') return;",
  'token',
  'bearer of news',
])('says no to what most code has: %s', (text) => {
  expect(may(text)).toBe(false);
});
