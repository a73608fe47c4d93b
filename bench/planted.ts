import { relative, resolve } from 'node:path';
import { fill } from '../test/support/samples.ts';

/** A secret of a corpus: a tool found it when it names one of the lines. */
export interface Planted {
  path: string;
  lines: readonly number[];
}

/** Where a tool says that something is. */
export interface Place {
  path: string;
  line: number;
}

export interface Found {
  /** How many of those planted. */
  found: number;
  of: number;
  /** Places with nothing planted in them. */
  elsewhere: number;
}

/** Otesse's key, which only we know, and formats that every tool does. AWS's two halves count as one secret. */
const secrets = [
  ["const otesse = '{{word:otesse_live_sk_}}{{alnum:24}}';"],
  ["const github = '{{word:ghp_}}{{alnum:30}}{{crc32}}';"],
  ["const aws = { accessKeyId: '{{word:AKIA}}{{base32:16}}',", "  secretAccessKey: '{{base64:40}}' };"],
  ["const slack = '{{word:xoxb}}-{{digits:12}}-{{digits:13}}-{{alnum:24}}';"],
];

/** Lines of code with one secret of each kind, to stand first in a file. */
export function plant(path: string, seed: number): { text: string; planted: Planted[] } {
  let line = 1;
  const planted = secrets.map(({ length }) => ({ path, lines: Array.from({ length }, () => line++) }));
  return { text: fill(`${secrets.flat().join('\n')}\n`, seed), planted };
}

/** Counts a place once, however often a tool names it. Paths may be absolute, or relative to the root. */
export function countFound(root: string, planted: readonly Planted[], places: readonly Place[]): Found {
  const named = new Set(places.map(({ path, line }) => `${relative(root, resolve(root, path))}:${line}`));
  const found = planted.filter(({ path, lines }) => lines.some((line) => named.has(`${path}:${line}`)));
  const known = new Set(planted.flatMap(({ path, lines }) => lines.map((line) => `${path}:${line}`)));
  const elsewhere = [...named].filter((place) => !known.has(place)).length;
  return { found: found.length, of: planted.length, elsewhere };
}
