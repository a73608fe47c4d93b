/** The two-stage workflow of docs/action.md on a simulated GitHub: a run that scans without rights, one that comments. */
import { onTestFinished } from 'vitest';
import type { DrivenRepository } from '../github/driving/repository.ts';
import { SimulatedGitHub } from '../github/index.ts';
import type { Permissions } from '../github/state/accounts.ts';
import { type Files, Repository, temporaryFolder } from '../support/repository.ts';
import { type Result, runAction } from './runner.ts';

const artifactName = 'otesse-guard-report';
/** What docs/action.md has the second workflow ask for. */
export const documented: Permissions = {
  actions: 'read',
  checks: 'write',
  contents: 'read',
  pull_requests: 'write',
};

/** mallory's fork of `acme/shop`, with a pull request of one commit. */
export async function forkedShop(files: Files, base: Files = {}) {
  const github = await SimulatedGitHub.start();
  onTestFinished(() => github.close());
  const shop = github.repository('acme/shop', { private: true, files: { 'README.md': '# Shop\n', ...base } });
  const fork = shop.fork('mallory');
  const head = fork.push('change', files as Record<string, string>);
  const pull = shop.openPull('change', { from: fork });
  return { github, shop, fork, pull, head };
}

/** Looks at the head of the fork's branch, as a `pull_request` workflow does; gives the JSON report. */
export async function scanned(shop: DrivenRepository, fork: DrivenRepository): Promise<string> {
  const clone = new Repository(temporaryFolder());
  clone.git('fetch', '--quiet', `file://${fork.folder}`, 'change');
  clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  const pull_request = {
    number: 1,
    commits: 1,
    base: { sha: shop.head() },
    head: { sha: fork.head('change') },
  };
  const step = { workspace: clone.root, event: 'pull_request', ref: 'refs/pull/1/merge' };
  const { files } = await runAction({ ...step, payload: { pull_request } });
  return files['temp/otesse-guard.json']!;
}

export interface Commenting {
  permissions?: Permissions;
  inputs?: Record<string, string>;
  event?: string;
  /** What is run; the sources by default. */
  entry?: string;
}

/** Says what a run reported, as a `workflow_run` workflow does: in an empty folder, where nothing was checked out. */
export function commented(
  { github, shop }: { github: SimulatedGitHub; shop: DrivenRepository },
  run: number,
  { permissions = documented, inputs, event = 'workflow_run', entry }: Commenting = {},
): Promise<Result> {
  return runAction({
    workspace: temporaryFolder(),
    event,
    payload: { action: 'completed', workflow_run: { id: run, pull_requests: [] } },
    inputs: {
      mode: 'comment',
      artifact: artifactName,
      'github-token': shop.workflows.token(permissions),
      ...inputs,
    },
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` },
    ...(entry !== undefined && { entry }),
  });
}

/** All that is said in the pull request, and in which voice. */
export function saidIn(shop: DrivenRepository) {
  const { comments, pull } = shop.state.issues.get(1)!;
  const threads = pull!.threads.map(({ path, line, comments: [first, ...replies] }) => {
    return { path, line, user: first!.user, body: first!.body, replies: replies.length };
  });
  const checks = [...shop.state.checkRuns.values()].map(({ name, headSha, conclusion, output, actions }) => {
    return { name, headSha, conclusion, output, actions };
  });
  return { comments, threads, checks };
}
