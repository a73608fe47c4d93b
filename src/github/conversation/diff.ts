/** A file as GitHub lists it in a comparison. */
export interface DiffFile {
  filename: string;
  patch?: string | undefined;
}

/** Where comments may stand: on the lines that the patches of a pull request show, and on its files. */
export class Diff {
  /** By path: the ranges of lines that the new side of each hunk shows. */
  readonly #hunks: ReadonlyMap<string, [first: number, last: number][]>;
  readonly #isWhole: boolean;

  /** `isWhole`: no file of the pull request is missing. GitHub lists 300 in a comparison. */
  constructor(files: readonly DiffFile[], isWhole: boolean) {
    this.#hunks = new Map(files.map(({ filename, patch = '' }) => [filename, hunksOf(patch)]));
    this.#isWhole = isWhole;
  }

  /** Of a file that may be missing from the list: perhaps, which GitHub is left to say. */
  hasFile(path: string): boolean {
    return this.#hunks.has(path) || !this.#isWhole;
  }

  /** All in one hunk: a comment cannot span two. */
  hasLines(path: string, first: number, last: number): boolean {
    const hunks = this.#hunks.get(path);
    if (hunks === undefined) return !this.#isWhole;
    return hunks.some(([start, end]) => start <= first && last <= end);
  }
}

function hunksOf(patch: string): [number, number][] {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, lines = '1']) => [
    Number(start),
    Number(start) + Number(lines) - 1,
  ]);
}
