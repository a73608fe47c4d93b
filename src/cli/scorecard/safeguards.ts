import { repositoryRoot } from '../../scan/index.ts';
import { type HookFact, readSafeguards, type Safeguards } from '../../scan/safeguards/index.ts';
import { hookState } from '../hook/index.ts';
import type { Io } from '../io.ts';
import { shownPath } from '../shown-path.ts';

/** What is set up below `root`; of the hook also what this clone alone has, where people commit from it. */
export async function safeguardsOf(root: string, io: Io): Promise<Safeguards> {
  const safeguards = await readSafeguards(root);
  // Nobody commits from a checkout that a CI has made, or from what is no repository.
  const isClone = !io.env.CI && repositoryRoot(root) !== null;
  return isClone ? { ...safeguards, hook: await hookHere(root, safeguards.hook, io) } : safeguards;
}

/** A hook that the team shares counts as one, unless it cannot run here. */
async function hookHere(root: string, shared: HookFact | null, io: Io): Promise<HookFact> {
  const { place, installed, trouble } = await hookState(root, io);
  const path = shownPath(root, place.path);
  if (installed && trouble !== null) return { state: 'broken', path, trouble };
  if (shared !== null) return shared;
  return installed ? { state: 'here', path, trouble: null } : { state: 'none', path: null, trouble: null };
}
