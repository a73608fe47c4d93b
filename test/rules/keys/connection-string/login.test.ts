import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { connectionString } from '../../../../src/rules/keys/connection-string/index.ts';
import { hasLogin } from '../../../../src/rules/keys/connection-string/login.ts';

const schemes = fc.constantFrom(...connectionString.format.keywords);
const part = fc.string({
  unit: fc.constantFrom(
    'a',
    'Z',
    '7',
    '.',
    '-',
    '%',
    '&',
    ';',
    ':',
    '\xa0',
    '\xe9',
    '/',
    '@',
    '"',
    ' ',
    '\n',
  ),
  maxLength: 12,
});

test('what the pattern finds is never passed over', () => {
  const pattern = new RegExp(connectionString.format.pattern.source, 'iy');
  let matched = 0;
  fc.assert(
    fc.property(schemes, part, part, part, (scheme, user, password, host) => {
      const url = `${scheme}${scheme.endsWith('+') ? 'asyncpg://' : ''}${user}:${password}@${host}`;
      if (!pattern.test(url)) return;
      pattern.lastIndex = 0;
      matched++;
      expect(hasLogin(Buffer.from(url, 'latin1'), 0), url).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(matched).toBeGreaterThan(20);
});

it.each([
  ['https://example.com/a', false],
  ['https://example.com:8080/a@b', false],
  ['https://user@example.com', false],
  ['https:', false],
  ['postgres+', false],
  [`https://${'u'.repeat(128)}:${'p'.repeat(200)}@`, true],
  [`https://${'u'.repeat(129)}:p@h`, false],
  ['postgresql+asyncpg://a:b@', true],
])('%s: %s', (url, expected) => {
  expect(hasLogin(Buffer.from(url), 0)).toBe(expected);
});
