/** What a change needs: the state, the time, and someone to tell. A request has it, and so has a test's driving. */
import type { View } from '../views/view.ts';
import type { Happening } from '../webhooks/happening.ts';

export interface Doer extends View {
  /** Milliseconds. */
  now: number;
  /** The same, as GitHub writes it. */
  time: string;
  happened(happening: Happening): void;
}
