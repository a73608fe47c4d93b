import fc from 'fast-check';

/** Texts of which parts are cut out, doubled or moved into one another: none of them need be a program. */
export function splices(sources: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const source = fc.constantFrom(...sources);
  return fc.tuple(source, source, place, place, place, place).map(([a, b, from, to, start, end]) => {
    const at = (text: string, part: number): number => Math.floor(part * text.length);
    return a.slice(0, at(a, from)) + b.slice(at(b, start), at(b, end)) + a.slice(at(a, to));
  });
}
