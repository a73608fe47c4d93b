/** What is needed to write something down as GitHub does: all that is known, and where the server is. */
import type { State } from '../state/state.ts';

export interface View {
  state: State;
  /** Of the server, without a slash at the end. */
  base: string;
}

/** A node id of the GraphQL API: opaque to whoever gets it. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}
