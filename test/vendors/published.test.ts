import { expect, test } from 'vitest';
import { isUnpublished } from '../../src/vendors/published.ts';
import { fill } from '../support/samples.ts';

// In pieces, so that no other scanner takes this file for a leak.
const keys = [
  ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u', 'SRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='],
  ['C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5', 'DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=='],
  ['sk_test_4eC39HqL', 'yjWDarjtT1zdp7dc'],
  ['sk_test_BQokikJO', 'vBiI2HlWgH4olfQ2'],
].map((pieces) => pieces.join(''));

test.each(keys)('a key that its vendor published is not taken for a leak (%#)', (value) => {
  expect(isUnpublished({ value })).toBe(false);
  expect(isUnpublished({ value: value.slice(0, -1) })).toBe(true);
});

test('any other key is', () => {
  expect(isUnpublished({ value: fill('sk_test_{{alnum:24}}') })).toBe(true);
});
