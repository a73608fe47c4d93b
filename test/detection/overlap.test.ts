import { describe, expect, it, test } from 'vitest';
import { fill } from '../support/samples.ts';
import { detect, liveKey, rulesIn } from './support.ts';

describe('one secret is one finding', () => {
  it('when several rules match it, the best-founded is named first', () => {
    // The longer of the two is the one that knows less.
    const password = `x-${liveKey()}`;
    const [finding, ...others] = detect(
      `DATABASE_URL=postgres://app:${password}@db.acme.io:5432/app`,
      '.env',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'otesse-live-secret-key', also: ['connection-string'] });
  });

  it('when it is encoded inside what is encoded', () => {
    const inner = Buffer.from(liveKey()).toString('base64');
    const outer = Buffer.from(`user:${inner}`).toString('base64');
    expect(rulesIn(`Authorization: Basic ${outer}`)).toEqual(['otesse-live-secret-key']);
  });

  it('when a literal that holds it is one of several that are joined', () => {
    expect(detect(`const a = 'Bearer ' + '${liveKey()}';`)).toMatchObject([
      { evidence: expect.any(Array), also: [] },
    ]);
  });
});

describe('two secrets are two findings', () => {
  it('on one line', () => {
    const findings = detect(`${liveKey(1)} ${liveKey(2)}`);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('side by side without a space', () => {
    expect(rulesIn(`${liveKey(1)},${fill('ghp_{{alnum:30}}{{crc32}}')}`)).toEqual([
      'otesse-live-secret-key',
      'github-token',
    ]);
  });

  it('inside one encoded text', () => {
    const encoded = Buffer.from(`a=${liveKey(1)}\nb=${fill('ghp_{{alnum:30}}{{crc32}}')}\n`).toString(
      'base64',
    );
    expect(
      detect(`v = "${encoded}"`)
        .flatMap(({ rule, also }) => [rule, ...also])
        .sort(),
    ).toEqual(['github-token', 'otesse-live-secret-key']);
  });
});

describe('a finding', () => {
  it('has the same fingerprint wherever its secret stands', () => {
    const [plain] = detect(`a = '${liveKey()}'`, 'a.ts');
    const [encoded] = detect(`\n\nb: ${Buffer.from(liveKey()).toString('base64')}`, 'b.yaml');
    expect(encoded!.fingerprint).toBe(plain!.fingerprint);
    expect(encoded!.secretId).toBe(plain!.secretId);
    expect(detect(`a = '${liveKey(2)}'`)[0]!.fingerprint).not.toBe(plain!.fingerprint);
  });

  it('that may be guessed is named by its place', () => {
    const line = `postgres://app:${fill('{{alnum:14}}')}@db.acme.io/app`;
    const fingerprint = (path: string, text: string): string => detect(text, path)[0]!.fingerprint;
    expect(fingerprint('a', line)).toBe(fingerprint('a', `\n\n${line}`));
    expect(fingerprint('a', line)).not.toBe(fingerprint('b', line));
  });
});

test('thousands of secrets are each found and framed', () => {
  const text = Array.from({ length: 3_000 }, (_, i) => `k='${liveKey(i)}'`).join(';');
  const started = performance.now();
  const findings = detect(`${'a=1;'.repeat(500_000)}${text}`);
  expect(findings.map(({ column }) => column - 2_000_001)).toEqual(
    Array.from({ length: 3_000 }, (_, i) => 3 + i * (liveKey().length + 5)),
  );
  expect(performance.now() - started).toBeLessThan(10_000);
});
