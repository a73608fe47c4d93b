import fc from 'fast-check';
import type { IrFile } from '../../../src/model/index.ts';
import { lowered } from './support.ts';

/**
 * Lowers what becomes of the samples when they are cut and spliced at random.
 * @throws where one cannot be lowered, or has a span that is none of the text
 */
export async function survivesDamage(extension: string, samples: readonly string[]): Promise<void> {
  const sample = fc.constantFrom(...samples);
  const cut = fc.tuple(
    sample,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.string({ maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(cut, fc.array(cut, { maxLength: 3 }), async (first, others) => {
      const text = [first, ...others]
        .map(([source, place, length, put]) => {
          const at = Math.floor(place * source.length);
          return source.slice(0, at) + put + source.slice(at + length);
        })
        .reduce((before, piece) => before.slice(0, Math.ceil(before.length * 0.7)) + piece);
      const astray = spansAstray(await lowered(`file.${extension}`, text));
      if (astray.length > 0) throw new Error(`spans that are none of the text: ${JSON.stringify(astray)}`);
    }),
    { numRuns: 300 },
  );
}

/** Spans of a lowered file that end before they start, or lie outside of the text. */
function spansAstray({ text, body, errors }: IrFile): unknown[] {
  const astray: unknown[] = [];
  const search = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (key === 'span' || key === 'nameSpan') {
      const [start, end] = value as [number, number];
      if (!(start >= 0 && start <= end && end <= text.length)) astray.push(value);
    } else for (const [inner, child] of Object.entries(value)) search(child, inner);
  };
  search(body, 'body');
  for (const span of errors) search(span, 'span');
  return astray;
}
