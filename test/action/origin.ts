/** The repository that stands for GitHub's, and what actions/checkout makes of it. */
import { Repository, temporaryFolder } from '../support/repository.ts';
import { fill } from '../support/samples.ts';
import type { Step } from './runner.ts';

/** A key in a line of code. Critical and high. */
export const liveKey = (seed = 1) => fill("pay('otesse_live_sk_{{alnum:32}}')\n", seed);
export const testKey = (seed = 1) => fill("pay('otesse_test_sk_{{alnum:32}}')", seed);

export function origin(): Repository {
  const repository = new Repository();
  repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  return repository;
}

/** As actions/checkout does it: one commit deep, unless told otherwise. */
export function checkout(from: Repository, revision: string, depth = 1): Repository {
  const clone = new Repository(temporaryFolder());
  clone.git('remote', 'add', 'origin', `file://${from.root}`);
  const id = from.git('rev-parse', revision);
  clone.git('fetch', '--quiet', '--no-tags', ...(depth > 0 ? [`--depth=${depth}`] : []), 'origin', id);
  clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return clone;
}

/** The names that GitHub gives a pull request: its head, and its merge with the base, which is checked out. */
export function openPullRequest(on: Repository, branch: string, base = 'main'): { payload: object } {
  const head = on.git('rev-parse', branch);
  on.git('checkout', '--quiet', '--detach', base);
  on.git('merge', '--quiet', '--no-ff', '-m', 'Merge', head);
  on.git('update-ref', 'refs/pull/7/head', head);
  on.git('update-ref', 'refs/pull/7/merge', 'HEAD');
  on.git('checkout', '--quiet', branch);
  const commits = Number(on.git('rev-list', '--count', `${base}..${head}`));
  const baseId = on.git('rev-parse', base);
  return {
    payload: { pull_request: { number: 7, commits, base: { sha: baseId }, head: { sha: head } } },
  };
}

/** A run for the pull request of a branch. */
export function pullRequestStep(on: Repository, depth = 1, branch = 'change'): Step {
  const { payload } = openPullRequest(on, branch);
  const { root } = checkout(on, 'refs/pull/7/merge', depth);
  return { workspace: root, event: 'pull_request', ref: 'refs/pull/7/merge', payload };
}
