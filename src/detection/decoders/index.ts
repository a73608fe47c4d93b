/** Encoded text inside text: base64, hexadecimal, percent encoding, string escapes. */
import type { Sightings } from '../prefilter/index.ts';
import type { Source } from '../text/source.ts';
import { base64Alphabet, base64Layers, wrappedEnd } from './base64.ts';
import { escapeLayers, percentEncoding, stringEscapes } from './escapes.ts';
import { hexLayers } from './hex.ts';
import type { Layer } from './layer.ts';
import { runsOf } from './runs.ts';

/** Shortest run of base64 that can hold a secret: 18 decoded bytes. */
const shortestRun = 24;

export function* encodedLayers(source: Source, seen: Sightings): Generator<Layer> {
  const { bytes } = source;
  let done = 0;
  // Hexadecimal digits are base64 characters too: one search serves both.
  for (const run of runsOf(bytes, base64Alphabet, shortestRun)) {
    yield* hexLayers(bytes, run);
    if (run.start < done) continue;
    done = wrappedEnd(bytes, run);
    yield* base64Layers(bytes, run);
  }
  yield* escapeLayers(source, seen.percents, percentEncoding);
  yield* escapeLayers(source, seen.escapes, stringEscapes);
}

export type { Layer } from './layer.ts';
