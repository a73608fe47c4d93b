import type { SkipReason } from '../../model/index.ts';

/** Source code as one state of a repository has it. Paths are relative to its root. */
export interface CodeBase {
  /** All files, of whatever kind. */
  readonly paths: ReadonlySet<string>;
  /** The files' bytes, or why they are not there; every path that was asked for has an answer. */
  read(paths: readonly string[]): Promise<Map<string, Uint8Array | Unread>>;
}

/** Why a file was not read. */
export interface Unread {
  reason: SkipReason;
  detail?: string;
}

/** Larger files are no code that people write: bundles, generated clients, tables of data. In bytes. */
export const largestSource = 1024 * 1024;
export const tooLarge: Unread = { reason: 'generated', detail: 'larger than 1 MiB' };
