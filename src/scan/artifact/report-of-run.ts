import {
  type Api,
  ArtifactError,
  type ArtifactProblem,
  artifactOf,
  changedPlaces,
  type HeadOf,
  pullRequestsOf,
  type RepositoryName,
  readRun,
} from '../../github/index.ts';
import type { Report } from '../../model/index.ts';
import type { Settings } from '../settings/index.ts';
import { believe } from './believe.ts';
import { limits } from './limits.ts';
import { parseJson } from './parse-json.ts';

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
  | { kind: 'unusable'; pulls: HeadOf[]; problem: ArtifactProblem; why: string }
  | { kind: 'reported'; reports: { pull: HeadOf; report: Report }[] };

/** What a run of the Action reports, as far as it can be believed. @throws ApiError when GitHub does not answer */
export async function reportOfRun(api: Api, request: RunRequest): Promise<ReportedBy> {
  const { repository, artifact, settingsFor, fetch } = request;
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
  try {
    const { archive: archiveLimit, text: fileLimit } = limits;
    const wanted = { run: run.id, name: artifact, archiveLimit, fileLimit, ...(fetch && { fetch }) };
    const document = documentIn(await artifactOf(api, repository, wanted));
    // 3. What can be believed of it
    const reports: { pull: HeadOf; report: Report }[] = [];
    for (const pull of pulls) {
      const ground = {
        settings: await settingsFor(pull),
        places: await changedPlaces(api, repository, pull),
      };
      const report = await believe(document, ground);
      if ('problem' in report) throw unreadable(report.problem);
      reports.push({ pull, report });
    }
    return { kind: 'reported', reports };
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    return { kind: 'unusable', pulls, problem: error.problem, why: error.message };
  }
}

function documentIn(bytes: Buffer): unknown {
  const parsed = parseJson(bytes);
  if ('problem' in parsed) throw unreadable(parsed.problem);
  return parsed.value;
}

const unreadable = (problem: string): ArtifactError =>
  new ArtifactError('unreadable', `the report cannot be read: ${problem}`);
