import { append } from '../model/index.ts';
import { encodedLayers, type Layer } from './decoders/index.ts';
import { joinedLayers } from './literals/index.ts';
import { type Look, lookAt } from './look.ts';
import { findMatches, type Match } from './matcher/match.ts';
import type { RuleSet } from './matcher/rule-set.ts';
import { toText } from './text/encoding.ts';
import { Source } from './text/source.ts';

/** Encodings inside encodings are followed this far. */
const deepest = 5;

export interface LayeredText {
  path: string;
  bytes: Uint8Array;
  look?: Look;
}

/** Matches in a text and in whatever is encoded inside it, each at the place of the outermost encoded form. */
export function matchLayers(rules: RuleSet, { bytes, path, look }: LayeredText): Match[] {
  const source = new Source(bytes, path);
  const seen = look ?? lookAt(rules, bytes);
  const matches = findMatches(rules, source, seen.keywords);
  const place = (layer: Layer): void => {
    for (const match of matchesInside(rules, layer, path, 1))
      matches.push({ ...match, start: layer.start, end: layer.end });
  };
  for (const layer of encodedLayers(source, seen)) place(layer);
  for (const layer of joinedLayers(source, seen)) place(layer);
  return matches;
}

function matchesInside(rules: RuleSet, layer: Layer, path: string, depth: number): Match[] {
  const decoded = toText(layer.bytes);
  if ('binary' in decoded) return [];
  const source = new Source(decoded.text, path);
  const seen = lookAt(rules, source.bytes);
  const matches = findMatches(rules, source, seen.keywords).filter(({ start, end }) =>
    isReadable(source.bytes, start, end),
  );
  if (depth < deepest && isReadable(source.bytes, 0, source.bytes.length)) {
    for (const inner of encodedLayers(source, seen))
      append(matches, matchesInside(rules, inner, path, depth + 1));
  }
  for (const match of matches) match.evidence = [`found in ${layer.encoding}`, ...match.evidence];
  return matches;
}

/** Whether decoding gave text: what was not encoded decodes to noise. */
function isReadable(bytes: Uint8Array, start: number, end: number): boolean {
  let noise = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 127 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) noise++;
  }
  return noise * 10 <= end - start;
}
