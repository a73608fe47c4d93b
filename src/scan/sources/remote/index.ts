/**
 * Source: a change as GitHub's API gives it, held in memory; no clone, no git. A pull request, a push (what was before and
 * what is after) or a merge group: two commits, whatever names them.
 */
export { openChange } from './open-change.ts';
export type { RemoteChange } from './remote-change.ts';
