import * as core from '@actions/core';
import { context } from '@actions/github';
import {
  commitsBetween,
  fetchCommits,
  GitError,
  hasCommit,
  mergeBase,
  resolveCommit,
  shallowCommits,
  UsageError,
} from '../scan/index.ts';
import { withToken } from './git-config.ts';

/** A change between two commits, by their full ids. */
export interface Wanted {
  base: string;
  head: string;
  /** Names under which the remote has the head, where it does not hand out commits by id. */
  refs: readonly string[];
  /** How many commits the head is said to have beyond the base. */
  commits: number;
}

/** How deep to fetch when the first try was not enough; null for everything. */
const deeper = [200, 2_000, null];

/**
 * Brings a change that a shallow checkout left out: no more history than it takes to tell what is new.
 *
 * @returns the commit where the two part
 * @throws UsageError when it cannot be had
 */
export async function bring(root: string, wanted: Wanted, token: string | null): Promise<string> {
  let base = await commonCommit(root, wanted);
  // One more than the head brings is the commit it started from.
  for (const depth of [wanted.commits + 1, ...deeper]) {
    if (base !== null && !(await reachesEdge(root, wanted))) return base;
    const problem = await tryFetch(root, wanted, depth, token);
    if (problem !== null) {
      // What is here can be looked at; the report will say what is not.
      if (base !== null) return base;
      throw new UsageError(
        `${problem}. The commits of this change are not here: give actions/checkout fetch-depth: 0`,
      );
    }
    base = await commonCommit(root, wanted);
  }
  if (base === null)
    throw new UsageError('the change has no commit in common with what it is to be merged into');
  return base;
}

/** Brings the tip of a branch of the repository. @throws UsageError when it cannot be had */
export async function bringBranch(root: string, branch: string, token: string | null): Promise<string> {
  const problem = await attempt(root, [`refs/heads/${branch}`], 1, token);
  if (problem !== null)
    throw new UsageError(`${problem}. The default branch is not here: give actions/checkout fetch-depth: 0`);
  return resolveCommit(root, 'FETCH_HEAD');
}

async function commonCommit(root: string, { base, head }: Wanted): Promise<string | null> {
  const here = (await hasCommit(root, base)) && (await hasCommit(root, head));
  return here ? mergeBase(root, base, head) : null;
}

/** Whether a commit of the change has parents that the clone lacks: what it brings could not be told. */
async function reachesEdge(root: string, { base, head }: Wanted): Promise<boolean> {
  const edge = await shallowCommits(root);
  if (edge.size === 0) return false;
  return (await commitsBetween(root, base, head)).some((id) => edge.has(id));
}

/** By id first: a branch may have moved on since the event. */
async function tryFetch(
  root: string,
  { base, head, refs }: Wanted,
  depth: number | null,
  token: string | null,
): Promise<string | null> {
  core.info(depth === null ? 'Fetching the whole history' : `Fetching ${depth} commits`);
  const problem = await attempt(root, [base, head], depth, token);
  if (problem === null || refs.length === 0) return problem;
  const byName = await attempt(root, [base, ...refs], depth, token);
  if (byName !== null) return byName;
  return (await hasCommit(root, head)) ? null : 'The pull request has moved on since this run began';
}

/** With the credentials that the checkout left, else with ours. Gives what went wrong. */
async function attempt(
  root: string,
  wants: readonly string[],
  depth: number | null,
  token: string | null,
): Promise<string | null> {
  try {
    await fetchCommits(root, wants, depth);
    return null;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (token === null) return error.message;
  }
  try {
    await withToken(token, context.serverUrl, () => fetchCommits(root, wants, depth));
    return null;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return error.message;
  }
}
