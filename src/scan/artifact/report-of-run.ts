import { artifactOfRun, type HeadOf, pullRequestsOf, readRun } from '../../github/artifacts/index.ts';
import type { Api, RepositoryName } from '../../github/index.ts';
import type { Settings } from '../settings/index.ts';
import { documentsIn, type Told, told, type Unusable, unusableBy } from './told.ts';

export interface RunRequest {
  repository: RepositoryName;
  /** The run's id. */
  run: number;
  /** The name of the artifact that the report was uploaded as. */
  artifact: string;
  /** The team's settings as the default branch has them, for a pull request. */
  settingsFor: (pull: HeadOf) => Promise<Settings>;
  /** Fetches the archive from where GitHub keeps it, for those who must go through a proxy. */
  fetch?: typeof globalThis.fetch;
}

/**
 * `unrelated`: the run is about no open pull request at its head, so there is nothing to say. `unusable`: it is, and its
 * report cannot be had. `reported`: its report for each pull request. None of them is ever a success or clears what stands
 * in a pull request: the run is the author's, who may leave out what they like.
 */
export type ReportedBy =
  | { kind: 'unrelated'; why: string }
  | (Unusable & { pulls: HeadOf[] })
  | { kind: 'reported'; reports: (Told & { pull: HeadOf })[] };

/** What a run of the Action reports, as far as it can be believed. @throws ApiError when GitHub does not answer */
export async function reportOfRun(api: Api, request: RunRequest): Promise<ReportedBy> {
  const { repository, artifact: name, settingsFor, fetch } = request;
  // 1. The run, and the pull requests that it is about
  const run = await readRun(api, repository, request.run);
  // Runs for other events are not about what an author proposes; their commits are others' too.
  if (run.event !== 'pull_request')
    return { kind: 'unrelated', why: 'the run was not started by a pull request' };
  if (!run.isCompleted) return { kind: 'unrelated', why: 'the run is not over' };
  const pulls = await pullRequestsOf(api, repository, run);
  if (pulls.length === 0)
    return { kind: 'unrelated', why: 'no open pull request has the commit of the run as its head' };
  // 2. What it left
  const artifact = await artifactOfRun(api, repository, run.id, name).catch(unusableBy);
  if ('problem' in artifact) return { ...artifact, pulls };
  const found = await documentsIn(api, repository, [artifact], fetch);
  const [problem] = found.unusable;
  if (problem) return { ...problem, pulls };
  // 3. What can be believed of it
  const reports: (Told & { pull: HeadOf })[] = [];
  for (const pull of pulls)
    reports.push({ pull, ...(await told(api, repository, pull, found, await settingsFor(pull))) });
  return { kind: 'reported', reports };
}
