import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { KeywordAutomaton } from '../../../src/detection/prefilter/automaton.ts';
import { keyRules } from '../../../src/rules/index.ts';

function found(keywords: readonly string[], text: Uint8Array): string[] {
  const seen: string[] = [];
  new KeywordAutomaton(keywords).search(text, (keyword, offset) => seen.push(`${keyword}@${offset}`));
  return seen;
}

/** Every keyword at every offset, ASCII letters folded: slow and plain. */
function naively(keywords: readonly string[], text: Uint8Array): string[] {
  const fold = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
  const seen: string[] = [];
  for (let at = 0; at < text.length; at++) {
    keywords.forEach((keyword, index) => {
      const bytes = [...Buffer.from(keyword, 'latin1')];
      if (bytes.every((byte, i) => at + i < text.length && fold(text[at + i]!) === fold(byte)))
        seen.push(`${index}@${at}`);
    });
  }
  return seen;
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '_', '.'), minLength: 1, maxLength: 5 });
const text = fc
  .array(fc.constantFrom(...Buffer.from('abcABC_.'), 0, 128, 255), { maxLength: 60 })
  .map((bytes) => Uint8Array.from(bytes));

test('finds what a naive search finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(few, { minLength: 1, maxLength: 12, selector: (s) => s.toLowerCase() }),
      text,
      (keywords, bytes) => {
        expect(found(keywords, bytes).sort()).toEqual(naively(keywords, bytes).sort());
      },
    ),
    { numRuns: 500 },
  );
});

test('finds the keywords of the built-in rules among random bytes', () => {
  const keywords = [...new Set(keyRules.flatMap(({ format }) => format.keywords))];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...keywords), fc.string({ unit: 'binary', maxLength: 8 })), {
        maxLength: 6,
      }),
      (pieces) => {
        const bytes = Buffer.from(pieces.join(''));
        expect(found(keywords, bytes).sort()).toEqual(naively(keywords, bytes).sort());
      },
    ),
    { numRuns: 100 },
  );
});

test('finds them wherever they stand in a long text', () => {
  // It is gone through in parts, and each part from four places on.
  const keywords = ['0123456789abcdef', 'f0', 'abab', 'b'];
  fc.assert(
    fc.property(
      fc.integer({ min: 60_000, max: 150_000 }),
      fc.array(fc.tuple(fc.nat(149_999), fc.constantFrom(...keywords)), { maxLength: 40 }),
      (length, places) => {
        const bytes = Buffer.alloc(length, '.');
        for (const [at, keyword] of places) bytes.write(keyword, at % length);
        // Where a part ends, and the quarters of the first.
        for (const at of [16_380, 32_763, 49_141, 65_526, 131_065])
          if (at < length) bytes.write(keywords[0]!, at);
        expect(found(keywords, bytes)).toEqual(byEnd(keywords, naively(keywords, bytes)));
      },
    ),
    { numRuns: 20 },
  );
});

/** In the order of their ends, the longer first. */
function byEnd(keywords: readonly string[], places: readonly string[]): string[] {
  const endOf = (place: string): number => {
    const [keyword, at] = place.split('@').map(Number);
    return Number(at) + keywords[keyword!]!.length;
  };
  const startOf = (place: string): number => Number(place.split('@')[1]);
  return places.toSorted((a, b) => endOf(a) - endOf(b) || startOf(a) - startOf(b));
}

describe('a keyword', () => {
  it.each([
    ['without regard to case', ['key'], 'a KEY, a Key', ['0@2', '0@9']],
    ['whose letters are the outermost', ['a1z'], 'A1Z', ['0@0']],
    ['that overlaps itself', ['aba'], 'ababa', ['0@0', '0@2']],
    ['that ends another', ['she', 'he', 'e'], 'she', ['0@0', '1@1', '2@2']],
    ['that stands inside another', ['abcd', 'bc'], 'abcd', ['1@1', '0@0']],
    ['that another breaks off in the middle', ['abcx', 'bcd'], 'abcd', ['1@1']],
    ['that fills the text', ['a'], 'a', ['0@0']],
  ])('is found %s', (_, keywords, content, expected) => {
    expect(found(keywords, Buffer.from(content))).toEqual(expected);
  });

  it('folds ASCII letters only', () => {
    // É and é in Latin-1, and the signs that stand 32 apart beside the letters.
    expect(found(['\xe9', '[', '@'], Buffer.from('\xc9{`', 'latin1'))).toEqual([]);
  });

  it('is not found in an empty text', () => {
    expect(found(['a'], new Uint8Array(0))).toEqual([]);
  });
});
