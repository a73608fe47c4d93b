import type { Veil } from '../../detection/veil.ts';
import type { Coverage, Skip } from '../../model/index.ts';

/** What looking at code tells beside its findings. */
export interface Told {
  /** What was judged. */
  coverage: Coverage;
  /** What should have been and was not. */
  skips: Skip[];
  /** What must not be shown, here or elsewhere. */
  veil: Veil;
}
