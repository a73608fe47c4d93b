import { bisect } from '../text/bisect.ts';
import type { Reuse } from '../text/copies.ts';
import { KeywordAutomaton } from './automaton.ts';
import { type Signal, signals } from './signals.ts';

/** A keyword and the byte offset at which it stands. */
export interface Sighting {
  keyword: string;
  offset: number;
  /** No rule matches here: it was tried, here or where the text around it was copied from. */
  barren: boolean;
}

/** What one pass over a text has shown. Offsets ascend. */
export interface Sightings extends Record<Signal, number[]> {
  keywords: Sighting[];
  /** All of it: the number of a keyword or mark, then the offset after it. In the order of those offsets. */
  ends: readonly number[];
}

/** Looks through a text once, for keywords and signals together. */
export class Prefilter {
  readonly #automaton: KeywordAutomaton;
  readonly #keywords: readonly string[];
  readonly #signalOf: readonly Signal[];
  readonly #lengths: readonly number[];
  /** Of the longest keyword or mark, in bytes. */
  readonly longest: number;

  constructor(keywords: readonly string[]) {
    const marks = (Object.keys(signals) as Signal[]).flatMap((signal) =>
      signals[signal].map((mark) => ({ signal, mark })),
    );
    const sought = [...keywords, ...marks.map(({ mark }) => mark)];
    this.#keywords = keywords;
    this.#signalOf = marks.map(({ signal }) => signal);
    this.#automaton = new KeywordAutomaton(sought);
    this.#lengths = sought.map(({ length }) => length);
    this.longest = Math.max(...this.#lengths);
  }

  look(bytes: Uint8Array): Sightings {
    const ends: number[] = [];
    this.#search(bytes, 0, bytes.length, ends);
    return this.#sorted(ends);
  }

  /** The same, where another text has been looked at: what was copied from there is not gone through again. */
  lookAgain(bytes: Uint8Array, { seen, copies }: Reuse<Sightings>): Sightings {
    const ends: number[] = [];
    let done = 0;
    for (const { from, to, length } of copies) {
      if (length < this.longest) continue;
      // What ends further in than the longest keyword stands in the copy with all of its bytes.
      const known = to + this.longest - 1;
      this.#search(bytes, done, known, ends);
      const last = from + length;
      const first = bisect(seen.ends.length / 2, (i) => seen.ends[i * 2 + 1]! >= from + this.longest);
      for (let i = first * 2; i < seen.ends.length; i += 2) {
        const end = seen.ends[i + 1]!;
        if (end > last) break;
        ends.push(seen.ends[i]!, end - from + to);
      }
      done = to + length;
    }
    this.#search(bytes, done, bytes.length, ends);
    return this.#sorted(ends);
  }

  /** Adds what ends after `from` and not after `to`. */
  #search(bytes: Uint8Array, from: number, to: number, ends: number[]): void {
    if (from >= to) return;
    const start = Math.max(0, from - this.longest + 1);
    this.#automaton.search(bytes.subarray(start, to), (index, offset) => {
      const end = start + offset + this.#lengths[index]!;
      if (end > from) ends.push(index, end);
    });
  }

  #sorted(ends: readonly number[]): Sightings {
    const seen: Sightings = { keywords: [], joints: [], templates: [], escapes: [], percents: [], ends };
    for (let i = 0; i < ends.length; i += 2) {
      const index = ends[i]!;
      const offset = ends[i + 1]! - this.#lengths[index]!;
      const keyword = this.#keywords[index];
      if (keyword !== undefined) seen.keywords.push({ keyword, offset, barren: false });
      else seen[this.#signalOf[index - this.#keywords.length]!].push(offset);
    }
    return seen;
  }
}
