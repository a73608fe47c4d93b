/** Texts that code puts together from literals: concatenations and templates, names resolved within the file. */
import type { Layer } from '../decoders/index.ts';
import type { Sightings } from '../prefilter/index.ts';
import type { Source } from '../text/source.ts';
import { concatenations } from './concatenations.ts';
import { constantOf } from './constants.ts';
import type { Operand } from './operands.ts';
import { templates } from './templates.ts';

/** A piece that can be the random part of a key. */
const randomPart = /^[\w+/=.-]{8,}$/;
const random = /\d|[a-z][A-Z]/;
/** Stands for what could not be resolved; occurs in no key. */
const unknown = '\n';

export function* joinedLayers(source: Source, seen: Sightings): Generator<Layer> {
  if (seen.joints.length > 0) yield* joined(source, concatenations(source.latin1, seen.joints));
  if (seen.templates.length > 0) yield* joined(source, templates(source.latin1, seen.templates));
}

function* joined(source: Source, expressions: Iterable<Operand[]>): Generator<Layer> {
  for (const operands of expressions) {
    const hasRandom = operands.some(
      ({ literal }) => literal !== null && randomPart.test(literal) && random.test(literal),
    );
    if (!hasRandom) continue;
    const text = operands.map((operand) => textOf(operand, source)).join('');
    const start = operands[0]!.start;
    yield {
      start,
      end: operands.at(-1)!.end,
      bytes: Buffer.from(text, 'latin1'),
      encoding: 'joined literals',
    };
  }
}

function textOf({ literal, name }: Operand, source: Source): string {
  if (literal !== null) return literal;
  return (name !== null && constantOf(source.latin1Whole, name)) || unknown;
}
