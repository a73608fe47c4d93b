import { KeywordAutomaton } from './automaton.ts';
import { type Signal, signals } from './signals.ts';

/** A keyword and the byte offset at which it stands. */
export interface Sighting {
  keyword: string;
  offset: number;
}

/** What one pass over a text has shown. Offsets ascend. */
export interface Sightings extends Record<Signal, number[]> {
  keywords: Sighting[];
}

/** Looks through a text once, for keywords and signals together. */
export class Prefilter {
  readonly #automaton: KeywordAutomaton;
  readonly #keywords: readonly string[];
  readonly #signalOf: readonly Signal[];

  constructor(keywords: readonly string[]) {
    const marks = (Object.keys(signals) as Signal[]).flatMap((signal) =>
      signals[signal].map((mark) => ({ signal, mark })),
    );
    this.#keywords = keywords;
    this.#signalOf = marks.map(({ signal }) => signal);
    this.#automaton = new KeywordAutomaton([...keywords, ...marks.map(({ mark }) => mark)]);
  }

  look(bytes: Uint8Array): Sightings {
    const seen: Sightings = { keywords: [], joints: [], templates: [], escapes: [], percents: [] };
    this.#automaton.search(bytes, (index, offset) => {
      const keyword = this.#keywords[index];
      if (keyword !== undefined) seen.keywords.push({ keyword, offset });
      else seen[this.#signalOf[index - this.#keywords.length]!].push(offset);
    });
    return seen;
  }
}
