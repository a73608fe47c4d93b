import fc from 'fast-check';

/** Texts that no parser was made for: samples with parts cut out, doubled, and put where they do not belong. */
export function mangled(samples: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const piece = fc
    .tuple(fc.constantFrom(...samples), place, fc.integer({ min: 1, max: 80 }))
    .map(([sample, at, length]) => sample.substr(Math.floor(at * sample.length), length));
  const edit = fc.tuple(place, fc.integer({ min: 0, max: 40 }), fc.oneof(fc.constant(''), piece));
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([sample, edits]) =>
      edits.reduce((text, [at, removed, put]) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + put + text.slice(start + removed);
      }, sample),
    );
}
