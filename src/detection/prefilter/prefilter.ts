import { bisect } from '../text/bisect.ts';
import type { Copy, Reuse } from '../text/copies.ts';
import { KeywordAutomaton } from './automaton.ts';
import { type Signal, signals } from './signals.ts';

/** A keyword and the byte offset at which it stands. */
export interface Sighting {
  keyword: string;
  offset: number;
  /** No rule matches here: it was tried, here or where the text around it was copied from. */
  barren: boolean;
}

/** What one pass over a text has shown. Offsets ascend; keywords stand in the order of their ends. */
export interface Sightings extends Record<Signal, number[]> {
  keywords: Sighting[];
}

/** What of the text around a keyword decides whether its rules match, in bytes. */
export interface Surroundings {
  before: number;
  /** From the keyword's beginning on. */
  after: (keyword: string) => number;
}

/** Looks through a text once, for keywords and signals together. */
export class Prefilter {
  readonly #automaton: KeywordAutomaton;
  readonly #keywords: readonly string[];
  readonly #signalOf: readonly Signal[];
  readonly #lengths: readonly number[];
  /** Of the longest keyword and the longest mark, in bytes. */
  readonly #longest: number;
  readonly #longestMark: number;

  constructor(keywords: readonly string[]) {
    const marks = signalNames.flatMap((signal) => signals[signal].map((mark) => ({ signal, mark })));
    const sought = [...keywords, ...marks.map(({ mark }) => mark)];
    this.#keywords = keywords;
    this.#signalOf = marks.map(({ signal }) => signal);
    this.#automaton = new KeywordAutomaton(sought);
    this.#lengths = sought.map(({ length }) => length);
    this.#longest = Math.max(...this.#lengths);
    this.#longestMark = Math.max(...marks.map(({ mark }) => mark.length));
  }

  look(bytes: Uint8Array): Sightings {
    const seen = nothing();
    this.#search(bytes, 0, bytes.length, seen);
    return seen;
  }

  /**
   * The same, where another text has been looked at: what was copied from there is not gone through again.
   *
   * @param other that text
   */
  lookAgain(
    bytes: Uint8Array,
    { seen: other, copies }: Reuse<Sightings & { length: number }>,
    surroundings: Surroundings,
  ): Sightings {
    const seen = nothing();
    let done = 0;
    for (const copy of copies) {
      const { from, to, length } = copy;
      if (length < this.#longest) continue;
      // What ends further in than the longest keyword stands in the copy with all of its bytes.
      const known = from === 0 && to === 0 ? 0 : to + this.#longest - 1;
      if (done < known) this.#search(bytes, done, known, seen);
      const isEnd = from + length === other.length && to + length === bytes.length;
      copyKeywords(other, seen, copy, known, isEnd, surroundings);
      for (const signal of signalNames) {
        const last = from + length - this.#longestMark;
        copyOffsets(other[signal], seen[signal], known - to + from, last, to - from);
      }
      done = to + length;
    }
    this.#search(bytes, done, bytes.length, seen);
    return seen;
  }

  /** Adds the keywords that end after `from` and not after `to`, and the marks that can lie in no copy around. */
  #search(bytes: Uint8Array, from: number, to: number, seen: Sightings): void {
    const start = Math.max(0, from - this.#longest + 1);
    const firstMark = from === 0 ? 0 : from - this.#longestMark + 1;
    this.#automaton.search(bytes.subarray(start, to + this.#longestMark - 1), (index, at) => {
      const offset = start + at;
      const keyword = this.#keywords[index];
      if (keyword === undefined) {
        if (offset >= firstMark && offset < to)
          seen[this.#signalOf[index - this.#keywords.length]!].push(offset);
        return;
      }
      const end = offset + keyword.length;
      if (end > from && end <= to) seen.keywords.push({ keyword, offset, barren: false });
    });
  }
}

const signalNames = Object.keys(signals) as Signal[];

function nothing(): Sightings {
  return { keywords: [], joints: [], templates: [], escapes: [], percents: [], handlers: [] };
}

/** Adds the keywords of a copy that end after `known`. */
function copyKeywords(
  other: Sightings,
  seen: Sightings,
  { from, to, length }: Copy,
  known: number,
  isEnd: boolean,
  { before, after }: Surroundings,
): void {
  const { keywords } = other;
  const shift = to - from;
  const first = bisect(
    keywords.length,
    (i) => keywords[i]!.offset + keywords[i]!.keyword.length + shift > known,
  );
  for (let i = first; i < keywords.length; i++) {
    const { keyword, offset, barren } = keywords[i]!;
    if (offset + keyword.length > from + length) break;
    const hasSurroundings =
      (known === 0 || offset - before >= from) && (isEnd || offset + after(keyword) <= from + length);
    seen.keywords.push({ keyword, offset: offset + shift, barren: barren && hasSurroundings });
  }
}

function copyOffsets(
  from: readonly number[],
  to: number[],
  first: number,
  last: number,
  shift: number,
): void {
  for (let i = bisect(from.length, (at) => from[at]! >= first); i < from.length; i++) {
    if (from[i]! > last) break;
    to.push(from[i]! + shift);
  }
}
