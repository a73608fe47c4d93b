import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Copy, Detector, type Look } from '../../src/detection/index.ts';
import { signals } from '../../src/detection/prefilter/signals.ts';
import { keyRules } from '../../src/rules/index.ts';
import { fill } from '../support/samples.ts';

const detector = new Detector({ rules: keyRules, idKey: new Uint8Array(32) });

/** What a look may trip over: keywords, halves of secrets, encoded text, marks of escapes and joints, and padding. */
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...keyRules.flatMap(({ format }) => format.keywords)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...keyRules.flatMap(({ format }) => format.leaks)), fc.nat(99))
      .map(([leak, seed]) => fill(leak, seed)),
  },
  { weight: 2, arbitrary: fc.nat({ max: 120 }).map((length) => fill(`{{base64:${length + 1}}}`, length)) },
  { weight: 2, arbitrary: fc.constantFrom('" +\n "', '%2F', '\\u0041', '${', '\n', ' ', 'é', "= '", "'") },
  { weight: 2, arbitrary: fc.nat({ max: 900 }).map((length) => 'plain words '.repeat(1 + length / 12)) },
);
const texts = fc.array(pieces, { maxLength: 12 }).map((all) => Buffer.from(all.join('')));

/** A text made of parts of another (by their bounds, in thousandths of its length) and of what is new. */
const edits = fc.array(
  fc.oneof(
    fc.tuple(fc.nat(1_000), fc.nat(1_000)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    pieces.map((text) => ({ text: Buffer.from(text) })),
  ),
  { maxLength: 7 },
);

function make(
  base: Buffer,
  parts: readonly ({ from: number; to: number } | { text: Buffer })[],
): { bytes: Buffer; copies: Copy[] } {
  const copies: Copy[] = [];
  const made: Buffer[] = [];
  let to = 0;
  for (const part of parts) {
    const at = (share: number): number => Math.round((share * base.length) / 1_000);
    const bytes = 'text' in part ? part.text : base.subarray(at(part.from), at(part.to));
    if (!('text' in part)) copies.push({ from: at(part.from), to, length: bytes.length });
    made.push(bytes);
    to += bytes.length;
  }
  return { bytes: Buffer.concat(made), copies };
}

/** Without what it is there to spare: where rules were tried. */
function plain(look: Look): object {
  const { keywords } = look;
  const places = Array.from({ length: keywords.length }, (_, i) => [keywords.number(i), keywords.offset(i)]);
  return { ...look, keywords: places };
}

test('a look at a changed text sees and finds what a look at all of it does', () => {
  fc.assert(
    fc.property(texts, edits, edits, (first, toSecond, toThird) => {
      let base: { bytes: Buffer; look: Look } = { bytes: first, look: detector.look(first, null) };
      detector.detect({ path: '', ...base });
      for (const parts of [toSecond, toThird]) {
        const { bytes, copies } = make(base.bytes, parts);
        const look = detector.look(bytes, { seen: base.look, copies });
        expect(plain(look)).toEqual(plain(detector.look(bytes, null)));
        const found = detector.detect({ path: '', bytes, look });
        expect(found).toEqual(detector.detect({ path: '', bytes }));
        base = { bytes, look };
      }
    }),
    { numRuns: 1_000 },
  );
});

test.each(Object.entries(signals))(
  'no mark of %s holds another: their order is that of their ends too',
  (_, marks: readonly string[]) => {
    for (const mark of marks) {
      const inside = marks.filter((other) => other !== mark && mark.includes(other));
      expect(inside).toEqual([]);
    }
  },
);

const padding = `\n${'plain words '.repeat(100)}\n`;

/** Both texts are looked at: the second has all of the first, and what makes a secret of a part of it. */
function expectFound(first: Buffer, second: Buffer, copy: Copy): void {
  const seen = detector.look(first, null);
  detector.detect({ path: '', bytes: first, look: seen });
  const look = detector.look(second, { seen, copies: [copy] });
  expect(detector.detect({ path: '', bytes: second, look })).toEqual(
    detector.detect({ path: '', bytes: second }),
  );
}

test.each(keyRules)('$id is found where a part of the secret was there before', ({ format }) => {
  format.leaks.forEach((leak, seed) => {
    const bytes = Buffer.from(fill(leak, seed));
    // What may be guessed is hashed slowly.
    const step = Math.max(1, Math.floor(bytes.length / (format.guessable ? 6 : 40)));
    for (let at = 1; at < bytes.length; at += step) {
      const end = Buffer.concat([bytes.subarray(at), Buffer.from(padding)]);
      const whole = Buffer.concat([bytes, Buffer.from(padding)]);
      expectFound(end, whole, { from: 0, to: at, length: end.length });
      const start = Buffer.concat([Buffer.from(padding), bytes.subarray(0, at)]);
      const all = Buffer.concat([Buffer.from(padding), bytes]);
      expectFound(start, all, { from: 0, to: 0, length: start.length });
    }
  });
});
