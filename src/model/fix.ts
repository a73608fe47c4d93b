import type { Span } from './ir/index.ts';

/** How the code of a finding is put right. All edits are of the file that the finding stands in. */
export interface Fix {
  /** What is done, as an instruction: `Compare in constant time`. */
  description: string;
  /** In the order of the text; none overlaps another. None repeats what stands in the file: that may be a secret. */
  edits: Edit[];
  /** The lines as they are and as they will be, to be shown. */
  hunks: Hunk[];
  /** Tells the text that the edits are for from any other. */
  of: string;
}

/** Text that takes the place of a range. Lines and columns as in a place; an empty range inserts. */
export interface Edit {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  text: string;
}

/** Whole lines of a file, every secret in them redacted. */
export interface Hunk {
  /** 1-based number of the first line of `before`, which has at least one. */
  line: number;
  before: string[];
  after: string[];
  /** Whether `after` can be taken as it is: nothing in it is redacted. */
  isWhole: boolean;
}

/** Text that takes the place of a range of offsets. */
export interface TextEdit {
  span: Span;
  text: string;
}

/** In the order of the text; of those at one place an insertion comes first. */
export function inOrder<T extends TextEdit>(edits: readonly T[]): T[] {
  return [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Whether two edits cannot both be made: they share text, or insert at one place. */
export function clash(a: TextEdit, b: TextEdit): boolean {
  if (a.span[0] === b.span[0]) return isInsertion(a) === isInsertion(b);
  return a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

const isInsertion = ({ span }: TextEdit): boolean => span[0] === span[1];

/** The text with all edits made. They must not clash. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: given } of inOrder(edits)) {
    result += text.slice(at, span[0]) + given;
    at = Math.max(at, span[1]);
  }
  return result + text.slice(at);
}

/** In the order of the text, with insertions at one place made one, each text once. */
export function merged(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of inOrder(edits)) {
    const last = result.at(-1);
    const isSamePlace = last && isInsertion(last) && isInsertion(edit) && last.span[0] === edit.span[0];
    if (!isSamePlace) result.push(edit);
    else if (!last.text.includes(edit.text))
      result[result.length - 1] = { span: last.span, text: last.text + edit.text };
  }
  return result;
}
