import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextFingerprint, valueFingerprint } from '../../src/model/fingerprint.ts';
import { SlowHashes } from '../../src/model/slow-hash.ts';
import { fill } from '../support/samples.ts';

test('the parts of a fingerprint cannot run into one another', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, i, j) => {
      const [a, b] = [i % (text.length + 1), j % (text.length + 1)];
      const same =
        valueFingerprint(text.slice(0, a), text.slice(a)) ===
        valueFingerprint(text.slice(0, b), text.slice(b));
      expect(same).toBe(a === b);
    }),
  );
});

test('kinds of fingerprint are kept apart', () => {
  const all = [valueFingerprint('a', 'b'), contextFingerprint('a', 'b', '', '', new SlowHashes())];
  expect(new Set(all).size).toBe(2);
  for (const fingerprint of all) expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
});

test('what may be guessed is not confirmed: others have its fingerprint too', () => {
  const hashes = new SlowHashes();
  const name = (value: string): string => contextFingerprint('r', 'a', 'password =', value, hashes);
  const names = Array.from({ length: 400 }, (_, seed) => name(fill('{{alnum:10}}', seed)));
  // 400 values in 4,096 classes meet almost surely; two that stand in one place are mostly told apart.
  expect(new Set(names).size).toBeLessThan(400);
  expect(new Set(names).size).toBeGreaterThan(340);
});
