import { artifactsAt, type HeadOf, pullRequestAt } from '../../github/artifacts/index.ts';
import type { Api, RepositoryName } from '../../github/index.ts';
import type { Settings } from '../settings/index.ts';
import { documentsIn, type Told, told, type Unusable, unusableBy } from './told.ts';

export interface PullReportRequest {
  repository: RepositoryName;
  /** By its number, and the commit that is judged. */
  pull: Pick<HeadOf, 'number' | 'headSha'>;
  /** The name of the artifact that reports are uploaded as. */
  artifact: string;
  /** The team's, as the default branch has them. */
  settings: Settings;
}

/** As of a run: `unusable` with the problem `missing` also when no run is over yet. */
export type ReportedAt = Unusable | ({ kind: 'reported' } & Told);

/** Reports of more runs than this are not taken. */
const mostRuns = 5;

/**
 * What the runs at a pull request's head report, as far as it can be believed. Of several all that any of them names: the
 * one of another workflow, which anyone may have added, hides nothing. @throws ApiError when GitHub does not answer
 */
export async function reportOfPull(
  api: Api,
  { repository, pull: { number, headSha }, artifact: name, settings }: PullReportRequest,
): Promise<ReportedAt> {
  const pull = await pullRequestAt(api, repository, { number, headSha });
  if (pull === null)
    return { kind: 'unusable', problem: 'missing', why: 'its head is another commit by now' };
  const artifacts = await artifactsAt(api, repository, pull, name).catch(unusableBy);
  if ('problem' in artifacts) return artifacts;
  const found = await documentsIn(api, repository, artifacts.slice(0, mostRuns));
  const [problem] = found.unusable;
  if (problem && found.documents.length === 0) return problem;
  return { kind: 'reported', ...(await told(api, repository, pull, found, settings)) };
}
