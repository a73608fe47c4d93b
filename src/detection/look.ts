import { base64Alphabet, base64Runs } from './decoders/base64.ts';
import { type Run, runEnd } from './decoders/runs.ts';
import type { RuleSet } from './matcher/rule-set.ts';
import type { Sightings } from './prefilter/index.ts';
import { bisect } from './text/bisect.ts';
import type { Reuse } from './text/copies.ts';

/** What is seen of a text before anything in it is thought over. */
export interface Look extends Sightings {
  /** Where base64 or hexadecimal may stand. */
  runs: readonly Run[];
  /** Of the text, in bytes. */
  length: number;
}

/** A first look at a text. */
export function lookAt({ prefilter }: RuleSet, bytes: Uint8Array): Look {
  const runs = base64Runs.find(bytes);
  return { ...prefilter.look(bytes), runs, length: bytes.length };
}

/** The same, where another text has been looked at: what was copied from there is not gone through again. */
export function lookAgain(rules: RuleSet, bytes: Uint8Array, reuse: Reuse<Look>): Look {
  const seen = rules.prefilter.lookAgain(bytes, reuse, rules.surroundings);
  return { ...seen, runs: runsAgain(bytes, reuse), length: bytes.length };
}

/** Between the first and the last byte of a copy that are in no run, its runs are those of the other text. */
function runsAgain(bytes: Uint8Array, { seen, copies }: Reuse<Look>): Run[] {
  const runs: Run[] = [];
  let done = 0;
  const look = (end: number): void => {
    for (const run of base64Runs.find(bytes, { start: done, end })) runs.push(run);
  };
  for (const { from, to, length } of copies) {
    const start = runEnd(bytes, base64Alphabet, to);
    let end = to + length;
    while (end > start && base64Alphabet[bytes[end - 1]!] === 1) end--;
    if (start >= end) continue;
    look(start);
    const shift = to - from;
    for (let i = bisect(seen.runs.length, (at) => seen.runs[at]!.start + shift > start); ; i++) {
      const run = seen.runs[i];
      if (run === undefined || run.end + shift >= end) break;
      runs.push({ start: run.start + shift, end: run.end + shift });
    }
    done = end;
  }
  look(bytes.length);
  return runs;
}
