/** Who asks, and what is known: each object is written for someone. */
import type { Server } from '../server/server.ts';
import type { View } from '../views/view.ts';
import type { Someone } from './allowed.ts';

export interface Asking extends View {
  server: Server;
  actor: Someone;
  /** Of a bot with its `[bot]`. */
  login: string;
}
