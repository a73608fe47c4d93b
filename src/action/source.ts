import { realpath } from 'node:fs/promises';
import * as core from '@actions/core';
import { repositoryRoot, type Source, UsageError } from '../scan/index.ts';
import type { Change, Plan } from './event.ts';
import { bring, bringBranch, bringCommit, type Remote, UnreachableError } from './fetch.ts';

/** A source, and what is to be known of it. */
export interface Chosen {
  source: Source;
  /** Where the repository lies, or the folder that is in none. */
  root: string;
  /** The commit whose settings count; null for what lies on disk. */
  settingsFrom: string | null;
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
  const root = await repositoryRoot(folder);
  if (plan.kind === 'tree' && plan.change === null) return wholeTree(root ?? folder, null);
  if (root === null)
    throw new UsageError(
      'the workspace holds no repository: put actions/checkout before this step, in an image that has git',
    );
  const { change } = plan;
  const from = { root, ...remote };
  if (plan.kind === 'change') return core.group(fetching, () => changeOf(plan.change, from));
  const settingsFrom = change && (await core.group(fetching, () => startOf(change, from)));
  if (plan.kind === 'tree') return wholeTree(root, settingsFrom);
  return { source: { kind: 'history', root }, root, settingsFrom, scanned: 'the history', head: null };
}

const fetching = 'Fetching the commits to look at';

function wholeTree(root: string, settingsFrom: string | null): Chosen {
  const source: Source = { kind: 'tree', target: root, gitignore: true };
  return { source, root, settingsFrom, scanned: 'the working tree', head: process.env.GITHUB_SHA ?? null };
}

/** A change is judged by the settings of the commit where it began. */
async function changeOf(change: Change, remote: Remote): Promise<Chosen> {
  const { root } = remote;
  const { head } = change;
  if (change.kind === 'new-branch') {
    const branch = await bringBranch(remote, change.defaultBranch);
    const base = (await bring(remote, { base: branch, head, refs: [], commits: 1 })) ?? branch;
    const source: Source = { kind: 'range', root, range: { base: branch, head } };
    return { source, root, settingsFrom: base, scanned: 'the new branch', head };
  }
  const { base, otherwise, scanned } = change;
  try {
    const common = await bring(remote, change);
    const source: Source = { kind: 'range', root, range: { base, head } };
    return { source, root, settingsFrom: common ?? base, scanned, head };
  } catch (error) {
    if (!(error instanceof UnreachableError) || otherwise === null) throw error;
    core.info('What was there before the push cannot be had: looking at what the default branch lacks');
    return changeOf(otherwise, remote);
  }
}

function startOf(change: Change, remote: Remote): Promise<string> {
  return change.kind === 'range'
    ? bringCommit(remote, change.base)
    : bringBranch(remote, change.defaultBranch);
}
