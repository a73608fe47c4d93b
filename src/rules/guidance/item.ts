import type { Category, Coverage } from '../../model/index.ts';

/** The parts of the guidance, in its order. */
export const sections = ['keys', 'webhooks', 'data', 'access', 'pitfalls', 'compliance'] as const;
export type Section = (typeof sections)[number];

/** One line of the guidance for integrators, and what can show whether it is followed. */
export interface GuidanceItem {
  /** Names it in `attest` of the config. */
  id: string;
  section: Section;
  /** The practice, short enough for a table. */
  title: string;
  /** Ids of the rules that report a breach of it. One that is not built yet leaves the item open. */
  rules: readonly string[];
  /** Every finding of this category is a breach too, whoever wrote its rule. */
  category?: Category;
  /** Rules of that category that speak of something else. */
  except?: readonly string[];
  /** What must be there for the rules to have anything to judge; null where none of them needs to run. */
  material: Material | null;
  /** Whether rules that find nothing in that material show that the practice is followed. */
  silenceShows: boolean;
  /** A number of the coverage that must be nought for silence to show it. */
  doubt?: Doubt;
  /** What else of a repository speaks for or against it. */
  witness?: Witness;
  /** What to do where it is not followed, in a sentence. */
  remedy: string;
  /** What to do where nothing shows whether it is followed, in a sentence. */
  check: string;
}

/** A number of the report's coverage: things to judge, and those of them that could not be judged for sure. */
export type Material = Exclude<keyof Coverage, Doubt>;
export type Doubt = 'unfollowed' | 'otherBodies' | 'untimed' | 'unfinished';

/**
 * `rotation`: the age of the keys in the config; `environments`: their environments; `hook`: the pre-commit hook;
 * `workflow`: a workflow that scans pull requests; `origin`: a note in the config on what checks where webhooks come from.
 */
export type Witness = 'rotation' | 'environments' | 'hook' | 'workflow' | 'origin';
