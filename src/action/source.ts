import { realpath } from 'node:fs/promises';
import * as core from '@actions/core';
import { mergeBase, requireRepository, type Source, UsageError } from '../scan/index.ts';
import type { Plan } from './event.ts';
import { bring, bringBranch } from './fetch.ts';

/** A source, and what is to be known of it. */
export interface Chosen {
  source: Source;
  /** The commit whose settings count; null for what lies in the workspace. */
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
  token: string | null,
): Promise<Chosen> {
  const folder = await realpath(workspace);
  if (plan.kind === 'tree') {
    const source: Source = { kind: 'tree', target: folder, gitignore: true };
    return { source, settingsFrom: null, scanned: 'the working tree', head: process.env.GITHUB_SHA ?? null };
  }
  const root = await requireRepository(folder).catch(() => {
    throw new UsageError('the workspace holds no repository: put actions/checkout before this step');
  });
  if (plan.kind === 'history') {
    return { source: { kind: 'history', root }, settingsFrom: null, scanned: 'the history', head: null };
  }
  const { head } = plan;
  const { base, scanned } = await core.group('Fetching the commits to look at', async () => {
    if (plan.kind === 'range') return { ...plan, base: await bring(root, plan, token) };
    const branch = await bringBranch(root, plan.defaultBranch, token);
    return {
      base: await bring(root, { base: branch, head, refs: [], commits: 1 }, token),
      scanned: 'the new branch',
    };
  });
  const excluded = plan.kind === 'range' ? plan.base : base;
  return {
    source: { kind: 'range', root, range: { base: excluded, head } },
    settingsFrom: (await mergeBase(root, excluded, head)) ?? base,
    scanned,
    head,
  };
}
