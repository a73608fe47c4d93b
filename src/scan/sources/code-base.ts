import type { SkipReason } from '../../model/index.ts';

/** Source code as one state of a repository has it. Paths are relative to its root. */
export interface CodeBase {
  /** All files, of whatever kind. */
  readonly paths: ReadonlySet<string>;
  /** The files' bytes, of large ones the first, or why they are not there; every path that was asked for has an answer. */
  read(paths: readonly string[]): Promise<Map<string, Uint8Array | Unread>>;
  /** Files of more than so many bytes among some; missing where all are read to be looked at. */
  larger?(paths: readonly string[], than: number): Promise<string[]>;
  /**
   * The files of which a line fits an extended regular expression; missing where there is no way to ask.
   * @throws GitError
   */
  search?(pattern: string): Promise<string[]>;
  /** Files that a change has made large: they do not pass as a program's work for saying that they are. */
  readonly grown?: ReadonlySet<string>;
}

/** Why a file was not read. */
export interface Unread {
  reason: SkipReason;
  detail?: string;
}

/** Larger files are hardly code that people write, and are not fetched to see whether they rely on a change. In bytes. */
export const largestSource = 1024 * 1024;
/** What is held of a file at the most, in bytes. */
export const mostHeld = 8 * 1024 * 1024;
