import { bisect } from '../text/bisect.ts';
import type { Copy, Reuse } from '../text/copies.ts';
import { KeywordAutomaton } from './automaton.ts';
import { KeywordList } from './keyword-list.ts';
import { codeSignals, type Signal, signals } from './signals.ts';

/** What one pass over a text has shown. Offsets ascend. */
export interface Sightings extends Record<Signal, number[]> {
  keywords: KeywordList;
}

/** What of the text around a keyword decides whether its rules match, in bytes. */
export interface Surroundings {
  before: number;
  /** From the keyword's beginning on, by its number. */
  after: readonly number[];
}

/** Looks through a text once, for keywords and signals together. */
export class Prefilter {
  readonly #automaton: KeywordAutomaton;
  /** How many keywords there are: the numbers of the marks follow theirs. */
  readonly #count: number;
  readonly #signalOf: readonly Signal[];
  readonly #lengths: readonly number[];
  /** Of the longest keyword and the longest mark, in bytes. */
  readonly #longest: number;
  readonly #longestMark: number;

  /** @param seeksCode whether the signals of code are wanted; without, none is seen */
  constructor(keywords: readonly string[], seeksCode = true) {
    const wanted = signalNames.filter((signal) => seeksCode || !codeSignals.includes(signal));
    const marks = wanted.flatMap((signal) => signals[signal].map((mark) => ({ signal, mark })));
    const sought = [...keywords, ...marks.map(({ mark }) => mark)];
    this.#count = keywords.length;
    this.#signalOf = marks.map(({ signal }) => signal);
    this.#automaton = new KeywordAutomaton(sought);
    this.#lengths = sought.map(({ length }) => length);
    this.#longest = Math.max(...this.#lengths);
    this.#longestMark = Math.max(...marks.map(({ mark }) => mark.length));
  }

  look(bytes: Uint8Array): Sightings {
    const seen = nothing();
    this.#search(bytes, 0, bytes.length, 0, seen);
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
    // All marks that begin before it have been seen.
    let marked = 0;
    for (const copy of copies) {
      const { from, to, length } = copy;
      if (length < this.#longest) continue;
      // What ends further in than the longest keyword stands in the copy with all of its bytes.
      const known = from === 0 && to === 0 ? 0 : to + this.#longest - 1;
      if (done < known) {
        this.#search(bytes, done, known, marked, seen);
        marked = known;
      }
      const isEnd = from + length === other.length && to + length === bytes.length;
      this.#copyKeywords(other, seen, copy, known, isEnd, surroundings);
      for (const signal of signalNames) {
        const last = from + length - this.#longestMark;
        copyOffsets(other[signal], seen[signal], marked - to + from, last, to - from);
      }
      marked = Math.max(marked, to + length - this.#longestMark + 1);
      done = to + length;
    }
    this.#search(bytes, done, bytes.length, marked, seen);
    return seen;
  }

  /** Adds the keywords that end after `from` and not after `to`, and the marks from `firstMark` on that begin before `to`. */
  #search(bytes: Uint8Array, from: number, to: number, firstMark: number, seen: Sightings): void {
    const start = Math.max(0, Math.min(from - this.#longest + 1, firstMark));
    this.#automaton.search(bytes.subarray(start, to + this.#longestMark - 1), (index, at) => {
      const offset = start + at;
      if (index >= this.#count) {
        if (offset >= firstMark && offset < to) seen[this.#signalOf[index - this.#count]!].push(offset);
        return;
      }
      const end = offset + this.#lengths[index]!;
      if (end > from && end <= to) seen.keywords.add(index, offset, false);
    });
  }

  /** Adds the keywords of a copy that end after `known`. */
  #copyKeywords(
    { keywords }: Sightings,
    seen: Sightings,
    { from, to, length }: Copy,
    known: number,
    isEnd: boolean,
    { before, after }: Surroundings,
  ): void {
    const shift = to - from;
    const endOf = (i: number): number => keywords.offset(i) + this.#lengths[keywords.number(i)]!;
    for (let i = bisect(keywords.length, (at) => endOf(at) + shift > known); i < keywords.length; i++) {
      if (endOf(i) > from + length) break;
      const number = keywords.number(i);
      const offset = keywords.offset(i);
      const hasSurroundings =
        (known === 0 || offset - before >= from) && (isEnd || offset + after[number]! <= from + length);
      seen.keywords.add(number, offset + shift, hasSurroundings && keywords.isBarren(i));
    }
  }
}

const signalNames = Object.keys(signals) as Signal[];

function nothing(): Sightings {
  return {
    keywords: new KeywordList(),
    joints: [],
    templates: [],
    escapes: [],
    percents: [],
    handlers: [],
    suspects: [],
    integrations: [],
  };
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
