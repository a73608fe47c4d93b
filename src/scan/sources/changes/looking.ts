import type { Clean } from '../../cache/index.ts';
import type { Setup } from '../../inspection/index.ts';

/** What a change is looked at with. */
export interface Looking {
  setup: Setup;
  /** Versions that were looked at before and had nothing; null where nobody has kept them. */
  clean: Clean | null;
}
