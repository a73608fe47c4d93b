import * as core from '@actions/core';
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
import { depthHere } from '../scan/sources/git/fetch.ts';
import type { Range } from './event.ts';
import { withToken } from './git-config.ts';

type Wanted = Pick<Range, 'base' | 'head' | 'refs' | 'commits'>;

/** Where to fetch, and what with where the checkout kept no credentials. */
export interface Remote {
  root: string;
  server: string;
  token: string | null;
}

/** A commit that could not be had. */
export class UnreachableError extends UsageError {
  override name = 'UnreachableError';
  readonly problem: string;
  readonly #what: string;

  constructor(problem: string, what: string) {
    super(`${problem}. ${what} not here: give actions/checkout fetch-depth: 0`);
    this.problem = problem;
    this.#what = what;
  }

  /** The same after another way was tried. */
  and(problem: string): UnreachableError {
    return new UnreachableError(`${this.problem}; ${problem}`, this.#what);
  }
}

export interface Fetched {
  /** The commit where the two part; null where they have none in common, as far as is known here. */
  common: string | null;
  /** Why not all of the change is here; null when it is. */
  problem: string | null;
}

/** Brings a change that a shallow checkout left out: no more history than it takes to tell what is new. */
export async function bring(remote: Remote, wanted: Wanted): Promise<Fetched> {
  const { root } = remote;
  let common = await commonCommit(root, wanted);
  for (const depth of await depths(root, wanted.commits)) {
    if (await isWhole(root, wanted, common)) return { common, problem: null };
    const problem = await tryFetch(remote, wanted, depth);
    if (problem !== null) return { common, problem };
    common = await commonCommit(root, wanted);
  }
  return { common, problem: null };
}

/** How deep to fetch, one after the other until it is enough; null for everything. */
async function depths(root: string, commits: number): Promise<(number | null)[]> {
  // One more than the head brings is the commit it started from. Less than is here would cut off what later steps use.
  const least = Math.max(commits + 1, await depthHere(root));
  return [least, ...[200, 2_000].filter((depth) => depth > least), null];
}

/** Brings one commit, without what came before it. @throws UnreachableError */
export async function bringCommit(remote: Remote, id: string): Promise<string> {
  if (await hasCommit(remote.root, id)) return id;
  const problem = await attempt(remote, [id], 1);
  if (problem !== null) throw new UnreachableError(problem, 'The commit whose settings count is');
  return id;
}

/** Brings the tip of a branch of the repository. @throws UnreachableError */
export async function bringBranch(remote: Remote, branch: string): Promise<string> {
  const problem = await attempt(remote, [`refs/heads/${branch}`], 1);
  if (problem !== null) throw new UnreachableError(problem, 'The default branch is');
  return resolveCommit(remote.root, 'FETCH_HEAD');
}

async function commonCommit(root: string, { base, head }: Wanted): Promise<string | null> {
  return (await isHere(root, base, head)) ? mergeBase(root, base, head) : null;
}

async function isHere(root: string, ...ids: string[]): Promise<boolean> {
  return (await Promise.all(ids.map((id) => hasCommit(root, id)))).every(Boolean);
}

/** Whether no more history would tell more: every commit of the change has its parents here. */
async function isWhole(root: string, { base, head }: Wanted, common: string | null): Promise<boolean> {
  const edge = await shallowCommits(root);
  if (edge.size === 0) return common !== null || isHere(root, base, head);
  if (common === null) return false;
  return !(await commitsBetween(root, base, head)).some((id) => edge.has(id));
}

/** By id first: a branch may have moved on since the event. Gives what went wrong. */
async function tryFetch(
  remote: Remote,
  { base, head, refs }: Wanted,
  depth: number | null,
): Promise<string | null> {
  core.info(depth === null ? 'Fetching the whole history' : `Fetching to a depth of ${depth} commits`);
  const problem = await attempt(remote, [base, head], depth);
  if (problem === null || refs.length === 0) return problem;
  const byName = await attempt(remote, [base, ...refs], depth);
  if (byName !== null) return byName;
  return (await hasCommit(remote.root, head)) ? null : 'the pull request has moved on since this run began';
}

/** With the credentials that the checkout left, else with ours. Gives what went wrong. */
async function attempt(
  { root, server, token }: Remote,
  wants: readonly string[],
  depth: number | null,
): Promise<string | null> {
  const problem = await problemOf(() => fetchCommits(root, wants, depth));
  if (problem === null || token === null) return problem;
  return withToken(token, server, () => problemOf(() => fetchCommits(root, wants, depth)));
}

async function problemOf(fetching: () => Promise<void>): Promise<string | null> {
  try {
    await fetching();
    return null;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return error.message;
  }
}
