import type { SinkKind } from '../../../model/index.ts';
import type { Data } from '../data.ts';

/** What a call lets out, and where to. */
export interface Let {
  kind: SinkKind;
  data: readonly Data[];
  /** It prints to whoever runs the program. */
  isTerminal?: boolean;
}
