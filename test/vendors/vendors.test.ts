import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type KeyFormat, vendors } from '../../src/vendors/index.ts';
import { fill } from '../support/samples.ts';

const seeds = [1, 2, 3, 4, 5];

/** Seals of checksummed formats that `{{crc32}}` cannot write: from a token to the same with a right checksum. */
const seals: Record<string, (token: string) => string> = {
  'gitlab-routable-token': (token) => sealed(token, 7, (sum) => sum.toString(36)),
  'atlassian-api-token': hexSealed,
  'atlassian-access-token': hexSealed,
  'atlassian-app-password': hexSealed,
  'atlassian-oauth-client-secret': hexSealed,
};

function hexSealed(token: string): string {
  return sealed(token, 8, (sum) => sum.toString(16).toUpperCase());
}

/** The token with the CRC-32 of all that stands before its last `length` characters in their place. */
function sealed(token: string, length: number, write: (sum: number) => string): string {
  const body = token.slice(0, -length);
  return body + write(crc32(body)).padStart(length, '0');
}

/** The secrets that stand in a line, found without src/detection: at each keyword, the pattern has to begin there. */
function secretsIn(format: KeyFormat, line: string): string[] {
  const pattern = new RegExp(format.pattern.source, `${format.pattern.flags}y`);
  const lower = line.toLowerCase();
  return format.keywords.flatMap((keyword) => {
    const secrets: string[] = [];
    for (let at = lower.indexOf(keyword); at !== -1; at = lower.indexOf(keyword, at + 1)) {
      pattern.lastIndex = at;
      const match = pattern.exec(line);
      const before = format.before ? format.before.exec(line.slice(0, at)) : [''];
      if (match && before) secrets.push(match.groups?.secret ?? before[0] + match[0]);
    }
    return secrets;
  });
}

const formats = vendors.flatMap((vendor) => vendor.keys.map((format) => ({ vendor, format })));

test('there are vendors, each once, and every rule id is there once', () => {
  expect(vendors.length).toBeGreaterThan(0);
  const ids = vendors.map((vendor) => vendor.id);
  expect(new Set(ids).size).toBe(ids.length);
  const rules = formats.map(({ format }) => format.id);
  expect(new Set(rules).size).toBe(rules.length);
});

describe.each(vendors.map((vendor) => [vendor.id, vendor] as const))('%s', (id, vendor) => {
  test('has keys or an API, and says how their secrets are revoked', () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(vendor.name).not.toBe('');
    expect(vendor.keys.length > 0 || vendor.api !== undefined).toBe(true);
    expect(vendor.revocation.steps.length).toBeGreaterThan(1);
    expect(vendor.revocation.url).toMatch(/^https:\/\/\S+$/);
    for (const step of vendor.revocation.steps) expect(step).toMatch(/^[A-Z].*[.]$/);
  });
});

describe.each(formats.map(({ vendor, format }) => [format.id, vendor, format] as const))(
  '%s',
  (id, vendor, format) => {
    test('is named after its vendor and cites its source', () => {
      expect(id.startsWith(`${vendor.id}-`)).toBe(true);
      expect(id).toMatch(/^[a-z][a-z0-9-]*[a-z0-9]$/);
      expect(format.title).not.toMatch(/\.$/);
      expect(format.source).toMatch(/^https:\/\/\S+$/);
    });

    test('has keywords that the prefilter can find', () => {
      expect(format.keywords.length).toBeGreaterThan(0);
      for (const keyword of format.keywords)
        expect(keyword).toMatch(/^[\x21-\x40\x5b-\x7e][\x20-\x40\x5b-\x7e]{2,}$/);
      expect(new Set(format.keywords).size).toBe(format.keywords.length);
    });

    test('has patterns in the subset that JavaScript and RE2 share', () => {
      for (const pattern of [format.pattern, ...(format.before ? [format.before] : [])]) {
        expect(pattern.flags).toMatch(/^i?$/);
        expect(pattern.source).not.toMatch(/\(\?<?[=!]/);
        expect(pattern.source).not.toMatch(/\\[1-9]|\\k</);
        // RE2 allows no repetition beyond a thousand.
        for (const [, times] of pattern.source.matchAll(/\{\d*,?(\d+)\}/g))
          expect(Number(times)).toBeLessThanOrEqual(1000);
      }
      if (format.before) expect(format.before.source).toMatch(/\$$/);
    });

    test('has at least two leaks and two safe lines, none twice', () => {
      expect(format.leaks.length).toBeGreaterThanOrEqual(2);
      expect(format.safe.length).toBeGreaterThanOrEqual(2);
      const lines = [...format.leaks, ...format.safe];
      expect(new Set(lines).size).toBe(lines.length);
    });

    test.each(format.leaks)('matches where a keyword stands in: %s', (leak) => {
      for (const seed of seeds) expect(secretsIn(format, fill(leak, seed)), `seed ${seed}`).not.toEqual([]);
    });

    const { checksum } = format;
    if (checksum) {
      test('has examples that pass its checksum, and fail it with one character changed', () => {
        const secrets = format.leaks.flatMap((leak) =>
          seeds.flatMap((seed) => secretsIn(format, fill(leak, seed))),
        );
        const seal = seals[id];
        const passing = (seal ? secrets.map(seal) : secrets).filter(checksum);
        expect(passing).not.toEqual([]);
        for (const secret of passing)
          expect(oneChanged(secret).some((changed) => !checksum(changed))).toBe(true);
      });
    }
  },
);

/** Each text that differs from `text` in one character. */
function oneChanged(text: string): string[] {
  return Array.from(text, (symbol, i) => text.slice(0, i) + (symbol === 'a' ? 'b' : 'a') + text.slice(i + 1));
}
