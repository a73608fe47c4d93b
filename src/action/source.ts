import { realpath } from 'node:fs/promises';
import * as core from '@actions/core';
import {
  type ReadText,
  readFromCommit,
  readFromDisk,
  repositoryRoot,
  type Source,
  UsageError,
} from '../scan/index.ts';
import type { Change, NewBranch, Plan, Range } from './event.ts';
import { bring, bringBranch, bringCommit, type Fetched, type Remote, UnreachableError } from './fetch.ts';
import { type Brought, changeOverApi, startOverApi } from './over-api.ts';

/** A source, and what is to be known of it. */
export interface Chosen {
  source: Source;
  /** Where the repository lies, or the folder that is in none. */
  root: string;
  /** Reads files as the commit has them whose settings count; null for what lies on disk. */
  readStart: ReadText | null;
  /** Reads files as they are now. */
  readNow: ReadText;
  /** The source as it stands in a sentence. */
  scanned: string;
  /** The commit that findings are shown in. */
  head: string | null;
}

/** Brings the commits that the plan takes. @throws UsageError when they cannot be had */
export async function sourceOf(
  plan: Exclude<Plan, { kind: 'nothing' }>,
  workspace: string,
  remote: Omit<Remote, 'root'>,
): Promise<Chosen> {
  const folder = await realpath(workspace).catch(() => {
    throw new UsageError(`${workspace} does not exist: put actions/checkout before this step`);
  });
  const root = repositoryRoot(folder);
  if (plan.kind === 'tree' && plan.change === null) return wholeTree(root ?? folder, null);
  if (root === null)
    throw new UsageError(
      'the workspace holds no repository: put actions/checkout before this step, in an image that has git',
    );
  const { change } = plan;
  const from = { root, ...remote };
  if (plan.kind === 'change') return core.group(fetching, () => changeOf(plan.change, from));
  const readStart = change && (await core.group(fetching, () => startOf(change, from)));
  if (plan.kind === 'tree') return wholeTree(root, readStart);
  const source: Source = { kind: 'history', root };
  return { source, root, readStart, readNow: readFromDisk(root), scanned: 'the history', head: null };
}

const fetching = 'Fetching the commits to look at';

function wholeTree(root: string, readStart: ReadText | null): Chosen {
  const source: Source = { kind: 'tree', target: root, gitignore: true };
  const head = process.env.GITHUB_SHA ?? null;
  return { source, root, readStart, readNow: readFromDisk(root), scanned: 'the working tree', head };
}

/** A change is judged by the settings of the commit where it began. */
function changeOf(change: Change, remote: Remote): Promise<Chosen> {
  return change.kind === 'range' ? rangeOf(change, remote) : newBranch(change, remote);
}

async function rangeOf(change: Range, remote: Remote): Promise<Chosen> {
  const { base, head, otherwise, scanned } = change;
  try {
    return await commitsOf({ base, head, scanned }, await bring(remote, change), remote);
  } catch (error) {
    if (!(error instanceof UnreachableError) || otherwise === null) throw error;
    core.info('What was there before the push cannot be had: looking at what the default branch lacks');
    return newBranch(otherwise, remote);
  }
}

async function newBranch({ head, defaultBranch }: NewBranch, remote: Remote): Promise<Chosen> {
  const scanned = 'the new branch';
  let base: string;
  try {
    base = await bringBranch(remote, defaultBranch);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const brought = await changeOverApi(remote, { base: defaultBranch, head }, error);
    return chosenOverApi(brought, { head, scanned, root: remote.root });
  }
  const fetched = await bring(remote, { base, head, refs: [], commits: 1 });
  return commitsOf({ base, head, scanned }, fetched, remote);
}

interface Commits {
  base: string;
  head: string;
  scanned: string;
}

/** As git has fetched them; else over the API; else what is here of them, and the report will say what is not. */
async function commitsOf(commits: Commits, { common, problem }: Fetched, remote: Remote): Promise<Chosen> {
  if (problem === null) return chosenHere(commits, common, remote);
  try {
    const unreachable = new UnreachableError(problem, 'The commits of this change are');
    const brought = await changeOverApi(remote, commits, unreachable);
    return chosenOverApi(brought, { ...commits, root: remote.root });
  } catch (error) {
    if (!(error instanceof UnreachableError) || common === null) throw error;
    return chosenHere(commits, common, remote);
  }
}

function chosenHere({ base, head, scanned }: Commits, common: string | null, { root }: Remote): Chosen {
  const readStart = readFromCommit(root, common ?? base);
  const source: Source = { kind: 'range', root, range: { base, head } };
  return { source, root, readStart, readNow: readFromCommit(root, head), scanned, head };
}

function chosenOverApi(
  { root: objects, range, readStart, readHead }: Brought,
  { root, scanned, head }: { root: string; scanned: string; head: string },
): Chosen {
  const source: Source = { kind: 'range', root: objects, range };
  return { source, root, readStart, readNow: readHead, scanned, head };
}

async function startOf(change: Change, remote: Remote): Promise<ReadText> {
  const start = change.kind === 'range' ? change.base : change.defaultBranch;
  try {
    const bringStart = change.kind === 'range' ? bringCommit : bringBranch;
    return readFromCommit(remote.root, await bringStart(remote, start));
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return startOverApi(remote, start, error);
  }
}
