import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../../src/detection/matcher/placeholder.ts';
import { keyRules } from '../../../src/rules/index.ts';
import { fill } from '../../support/samples.ts';
import { detect, liveKey, placeOf, rulesIn } from '../support.ts';

describe.each(keyRules.map((rule) => [rule.id, rule] as const))('%s', (id, { format }) => {
  it.each(format.leaks)('is found in: %s', (leak) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      // Settings are told from code by their files' names.
      const found = ['src/pay.ts', '.env'].flatMap((path) => detect(fill(leak, seed), path));
      expect(
        found.flatMap(({ rule, also }) => [rule, ...also]),
        `seed ${seed}`,
      ).toContain(id);
    }
  });

  it.each(format.safe)('is not found in: %s', (safe) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const found = detect(fill(safe, seed)).flatMap(({ rule, also }) => [rule, ...also]);
      expect(found, `seed ${seed}`).not.toContain(id);
    }
  });
});

describe('placeholders', () => {
  it.each([
    'otesse_live_sk_xxxxxxxxxxxxxxxxxxxxxxxx',
    'otesse_live_sk_XXXXXXXXXXXXXXXXXXXXXXXX',
    'otesse_live_sk_0000000000000000000000',
    'otesse_live_sk_your_secret_key_here',
    'otesse_live_sk_YOUR-SECRET-KEY-GOES-HERE',
    'otesse_live_sk_EXAMPLEexampleEXAMPLE1',
    'otesse_live_sk_1234567890abcdef1234567890',
    'otesse_live_sk_abcdefghijklmnopqrstuvwx',
    'otesse_live_sk_replace_me_with_a_real_one_1',
    'otesse_live_sk_<your-key>',
    'otesse_live_sk_${OTESSE_KEY_OF_PRODUCTION}',
    'otesse_live_sk_{{otesse_key_of_production}}',
    'otesse_live_sk_................',
    'otesse_live_sk_****************',
    'otesse_live_sk_some-secret-key-goes-here',
    'otesse_live_sk_<%= ENV.fetch("KEY_OF_PROD") %>',
  ])('are no leaks: %s', (text) => {
    expect(rulesIn(`OTESSE_SECRET_KEY="${text}"`)).toEqual([]);
  });

  it('do not hide random keys', () => {
    const missed = Array.from({ length: 2_000 }, (_, seed) => fill('{{alnum:24}}', seed)).filter(
      isPlaceholder,
    );
    expect(missed).toEqual([]);
  });

  it.each(['my_', 'test_', 'foo', 'todo', 'here', 'fake'])(
    'do not hide keys that happen to hold %s',
    (word) => {
      const random = fill('{{alnum:12}}');
      expect(rulesIn(`'otesse_live_sk_${random}${word.replace('_', '')}${random}'`)).toEqual([
        'otesse-live-secret-key',
      ]);
    },
  );
});

describe('what is no secret', () => {
  it.each([
    "git diff --cached | grep -E 'otesse_(live|test)_sk_'",
    'otesse_live_sk_',
    '`otesse_live_sk_` stands at the beginning of each live key',
    fill("const publicKey = 'otesse_live_pk_{{alnum:24}}';"),
    fill("const publicKey = 'otesse_test_pk_{{alnum:24}}';"),
    fill('pk_live_{{alnum:24}}'),
    fill('pk_test_{{alnum:24}}'),
    'if (key.startsWith("otesse_live_sk_") || key.startsWith("otesse_test_sk_")) refuse();',
  ])('is passed over in silence: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe('the text around a key', () => {
  const key = liveKey();
  it.each([
    ['\\n', `"first\\n${key}"`],
    ['\\t', `"a\\t${key}"`],
    ['%3D', `?key%3D${key}`],
    ['%20', `Bearer%20${key}`],
    ['\\u003d', `"key\\u003d${key}"`],
    ['\\x3d', `"key\\x3d${key}"`],
    ['a colon', `key:${key}`],
    ['an @', `https://${key}@api.example.com`],
    ['a comma and CRLF', `a,${key},b\r\n`],
    ['a letter beyond ASCII', `é${key}é`],
    ['brackets', `[${key}]`],
    ['a bold mark', `**${key}**`],
  ])('may be %s', (_, text) => {
    expect(detect(text)).toMatchObject([{ rule: 'otesse-live-secret-key', ...placeOf(text, key) }]);
  });

  it.each([`my${key}`, `x_${key}`, `0${key}`, `N${key}`])('may not be a letter or digit: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe('a checksum', () => {
  const token = fill('ghp_{{alnum:30}}{{crc32}}');
  it('raises the confidence when it matches', () => {
    expect(detect(`t = "${token}"`)).toMatchObject([{ rule: 'github-token', confidence: 'high' }]);
  });

  it('lowers it when it does not, and keeps the finding', () => {
    const broken = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
    const [finding] = detect(`t = "${broken}"`);
    expect(finding).toMatchObject({ rule: 'github-token', severity: detect(`t = "${token}"`)[0]!.severity });
    expect(finding!.confidence).not.toBe('high');
    expect(finding!.evidence).toContain('checksum does not match');
  });
});
