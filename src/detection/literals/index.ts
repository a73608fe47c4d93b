/** Texts that code puts together from literals: concatenations and templates, names resolved within the file. */
import type { Layer } from '../decoders/index.ts';
import type { KeywordList, Sightings } from '../prefilter/index.ts';
import type { Source } from '../text/source.ts';
import { concatenations } from './concatenations.ts';
import { Constants } from './constants.ts';
import type { Operand } from './operands.ts';
import { templates } from './templates.ts';

/** A piece that can be the random part of a key. */
const randomPart = /^[\w+/=.-]{8,}$/;
const random = /\d|[a-z][A-Z]/;
/** Stands for what could not be resolved; occurs in no key. */
const unknown = '\n';

export function* joinedLayers(source: Source, seen: Sightings): Generator<Layer> {
  const { joints, templates: holes, keywords } = seen;
  const constants = new Constants(() => source.latin1);
  if (joints.length > 0) yield* joined(concatenations(source.latin1, joints), keywords, constants);
  if (holes.length > 0) yield* joined(templates(source.latin1, holes), keywords, constants);
}

function* joined(
  expressions: Iterable<Operand[]>,
  keywords: KeywordList,
  constants: Constants,
): Generator<Layer> {
  for (const operands of expressions) {
    const start = operands[0]!.start;
    const end = operands.at(-1)!.end;
    // Looking up names is dear: only where a part of a key shows.
    const isPromising = operands.some(hasRandom) || keywords.hasBetween(start, end);
    if (!isPromising) continue;
    const text = operands.map((operand) => textOf(operand, constants)).join('');
    yield { start, end, bytes: Buffer.from(text, 'latin1'), encoding: 'joined literals' };
  }
}

function hasRandom({ literal }: Operand): boolean {
  return literal !== null && randomPart.test(literal) && random.test(literal);
}

function textOf({ literal, name }: Operand, constants: Constants): string {
  if (literal !== null) return literal;
  return (name !== null && constants.valueOf(name)) || unknown;
}
