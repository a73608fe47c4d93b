import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** The sources (and what they become) that the tests of a folder write down, a text for each file. */
export function writtenSources(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => {
      const pieces = readFileSync(new URL(file, folder), 'utf8').split('`');
      return pieces.filter((piece, at) => at % 2 === 1 && piece.includes('\n')).join('\n');
    });
}

/** Texts of which parts are cut out, doubled or moved into one another: none of them need be a program. */
export function splices(sources: readonly string[]): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const source = fc.constantFrom(...sources);
  return fc.tuple(source, source, place, place, place, place).map(([a, b, from, to, start, end]) => {
    const at = (text: string, part: number): number => Math.floor(part * text.length);
    return a.slice(0, at(a, from)) + b.slice(at(b, start), at(b, end)) + a.slice(at(a, to));
  });
}
