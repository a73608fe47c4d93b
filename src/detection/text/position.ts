/** A place in text. `line` is 1-based, `column` 1-based in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

export const origin: Position = { line: 1, column: 1 };

/** The position after the UTF-8 bytes `from` to `to`, when they begin at `start`. */
export function advance(start: Position, bytes: Uint8Array, from: number, to: number): Position {
  let line = start.line;
  let lineStart = -1;
  // Within these bytes only: the end of a line of megabytes is far away.
  const part = bytes.subarray(from, to);
  for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) {
    line++;
    lineStart = from + at + 1;
  }
  if (lineStart === -1) return { line, column: start.column + utf16Length(bytes, from, to) };
  return { line, column: 1 + utf16Length(bytes, lineStart, to) };
}

function utf16Length(bytes: Uint8Array, from: number, to: number): number {
  let length = to - from;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    // Continuation bytes add nothing; four-byte characters are two units.
    if (byte >= 0x80) {
      if (byte < 0xc0) length--;
      else if (byte >= 0xf0) length++;
    }
  }
  return length;
}

/** Turns ascending offsets into positions, in one walk over the bytes. */
export class PositionWalk {
  readonly #bytes: Uint8Array;
  #offset: number;
  #position: Position;

  constructor(bytes: Uint8Array, offset = 0, position: Position = origin) {
    this.#bytes = bytes;
    this.#offset = offset;
    this.#position = position;
  }

  /** @throws RangeError when `offset` lies before the last one. */
  to(offset: number): Position {
    if (offset < this.#offset) throw new RangeError('offsets must ascend');
    this.#position = advance(this.#position, this.#bytes, this.#offset, offset);
    this.#offset = offset;
    return this.#position;
  }
}
