import type { Skip } from '../../../model/index.ts';
import type { CodeBase } from '../code-base.ts';
import type { Objects } from '../objects.ts';

/** One file that a commit (or the index, or a difference of two trees) brings. */
export interface Change {
  path: string;
  /** Mode after the change: `100644`, `120000` (symbolic link), `160000` (submodule). */
  mode: string;
  /** Object after the change. */
  id: string;
  /** Objects before it: one a parent, none for a new file. */
  before: readonly string[];
}

/**
 * Two states of a repository, and what differs between them: git implements it, and so does GitHub's API. What is judged
 * of a change is the same, whoever brings it.
 */
export interface Difference {
  readonly objects: Objects;
  /** Files that the later state has and the earlier has not, or not so. A renamed file has its old version before it. */
  changes(): Promise<readonly Change[]>;
  /** Paths at which the two differ: deleted files too, and both of a renamed one. */
  paths(): Promise<readonly string[]>;
  /** The later state's code. */
  after(): Promise<CodeBase>;
  /** The earlier state's; null where there is none. */
  before(): Promise<CodeBase | null>;
  /** Files of the later state among those that are meant that have one of the words in them, or why that cannot be said. */
  naming(words: Words, isMeant: (path: string) => boolean): Promise<Naming>;
}

/** Words as they stand in a file, in ASCII. */
export interface Words {
  words: readonly string[];
  ignoreCase: boolean;
}

export interface Naming {
  paths: string[];
  /** Files, or something of them, that it could not be said of. */
  skips: Skip[];
}

/** A commit with what it brings. Merges bring only what none of their parents has. */
export interface BroughtCommit {
  id: string;
  changes: readonly Change[];
  /** Why it cannot be told what it brings, if it cannot. */
  skip: Skip | null;
}

/** A difference that was made by commits. */
export interface CommitRange extends Difference {
  /** Those that the later state has and the earlier lacks, the oldest first. */
  commits(): Promise<readonly BroughtCommit[]>;
  /** Their messages; null where one cannot be read. */
  messages(): AsyncIterable<{ commit: string; text: Uint8Array | null }>;
}
