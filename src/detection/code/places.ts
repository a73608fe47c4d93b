import type { IrFile, Place, Span } from '../../model/index.ts';

/** Offsets of a text's lines, to turn spans into places. */
export class Lines {
  readonly #path: string;
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor({ path, text }: Pick<IrFile, 'path' | 'text'>) {
    this.#path = path;
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** 1-based. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Offset of a line's first character; of a line beyond the last one the text's end. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  text(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    const end = this.#starts[line] === undefined ? this.#text.length : this.#starts[line]! - 1;
    const text = this.#text.slice(start, end);
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  }

  /** Where a finding stands, in offsets. */
  span({ line, column, endLine, endColumn }: Omit<Place, 'path'>): Span {
    const start = this.#starts[line - 1] ?? 0;
    const end = this.#starts[endLine - 1] ?? start;
    return [start + column - 1, end + endColumn - 1];
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The part of a span that stands on its first line: a handler of a hundred lines is named by its beginning. */
  place([start, end]: Span): Place {
    const line = this.lineOf(start);
    const begin = this.#starts[line - 1]!;
    const most = begin + this.text(line).length;
    return {
      path: this.#path,
      line,
      column: start - begin + 1,
      endLine: line,
      endColumn: Math.max(start + 1, Math.min(end, most)) - begin + 1,
    };
  }
}
