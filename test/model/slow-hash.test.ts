import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { crypto } from '../../src/model/index.ts';
import { SlowHashes } from '../../src/model/slow-hash.ts';
import { detect } from '../detection/support.ts';
import { fill } from '../support/samples.ts';

let scrypt: MockInstance;
beforeEach(() => {
  scrypt = vi.spyOn(crypto(), 'scryptSync');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** How many hashes were made at a cost of a millisecond or more. */
const slow = (): number => scrypt.mock.calls.filter(([, , , { N }]) => N >= 1024).length;

/** Random values of a password's kind, each on a line of its own. */
const passwords = (count: number): string =>
  Array.from({ length: count }, (_, seed) => `password = "${fill('{{alnum:20}}', seed)}"\n`).join('');

describe('slow hashes', () => {
  it('are what they were: baselines hold fingerprints that are made from them', () => {
    expect(new SlowHashes().of('generic-secret', 'config/app.env', 'plainly-fake-1')).toBe(2988);
  });

  it('depend on rule, path and value alone, in a text that people write', () => {
    const alone = new SlowHashes().of('r', 'a', 'value');
    const among = new SlowHashes();
    for (let i = 0; i < 63; i++) among.of('r', 'a', `other ${i}`);
    expect(among.of('r', 'a', 'value')).toBe(alone);
    const elsewhere = ['a', 'b', 'c', 'd'].map((path) => new SlowHashes().of('s', path, 'value'));
    expect(new Set(elsewhere).size).toBeGreaterThan(1);
  });
});

describe('a text', () => {
  it('of thousands of guessable values costs few slow hashes', () => {
    const findings = detect(passwords(3_000), 'a.conf');
    // Some random texts look too much like words to be taken for a password.
    expect(findings.length).toBeGreaterThan(2_500);
    expect(slow()).toBeLessThanOrEqual(64);
    // All stand in the same context: it is 12 bits of the value that tell them apart.
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBeGreaterThan(1_500);
  });

  it('that repeats a value costs one, and so do all its versions', () => {
    const line = `password = "${fill('{{alnum:20}}', 9_001)}"\n`;
    for (let version = 1; version <= 20; version++) detect(line.repeat(version), 'b.conf');
    expect(slow()).toBe(1);
  });
});
