/** Encoded text inside text: base64, hexadecimal, percent encoding, string escapes. */
import type { Look } from '../look.ts';
import type { Source } from '../text/source.ts';
import { base64Layers, wrappedEnd } from './base64.ts';
import { escapeLayers, percentEncoding, stringEscapes } from './escapes.ts';
import { hexLayers } from './hex.ts';
import type { Layer } from './layer.ts';

export function* encodedLayers(source: Source, seen: Look): Generator<Layer> {
  const { bytes } = source;
  let done = 0;
  // Hexadecimal digits are base64 characters too: one search serves both.
  for (const run of seen.runs) {
    yield* hexLayers(bytes, run);
    if (run.start < done) continue;
    done = wrappedEnd(bytes, run);
    yield* base64Layers(bytes, run);
  }
  if (seen.percents.length > 0) yield* escapeLayers(source, seen.percents, percentEncoding);
  if (seen.escapes.length > 0) yield* escapeLayers(source, seen.escapes, stringEscapes);
}

export type { Layer } from './layer.ts';
