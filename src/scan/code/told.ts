import type { Coverage, Skip } from '../../model/index.ts';

/** What looking at code tells beside its findings. */
export interface Told {
  /** What was judged. */
  coverage: Coverage;
  /** What should have been and was not. */
  skips: Skip[];
}
