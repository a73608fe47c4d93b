import {
  type Artifact,
  ArtifactError,
  type ArtifactProblem,
  type ChangedPlaces,
  changedPlaces,
  type HeadOf,
} from '../../github/artifacts/index.ts';
import type { Api, RepositoryName } from '../../github/index.ts';
import type { Report } from '../../model/index.ts';
import type { Settings } from '../settings/index.ts';
import { believe } from './believe.ts';
import { documentIn } from './document.ts';
import { joined } from './joined.ts';
import type { ReportDocument } from './schema.ts';
import { unreadReport } from './unread-report.ts';

/** What runs have told of a pull request. */
export interface Told {
  report: Report;
  /** Where comments may stand. */
  diff: ChangedPlaces['diff'];
}

/** A report that cannot be had. */
export interface Unusable {
  kind: 'unusable';
  problem: ArtifactProblem;
  why: string;
}

/** What is written in artifacts, by themselves: one that cannot be used hides no other. @throws ApiError */
export async function documentsIn(
  api: Api,
  repository: RepositoryName,
  artifacts: readonly Artifact[],
  fetch?: typeof globalThis.fetch,
): Promise<{ documents: ReportDocument[]; unusable: Unusable[] }> {
  const documents: ReportDocument[] = [];
  const unusable: Unusable[] = [];
  for (const artifact of artifacts) {
    try {
      documents.push(await documentIn(api, repository, artifact, fetch));
    } catch (error) {
      unusable.push(unusableBy(error));
    }
  }
  return { documents, unusable };
}

/** @throws whatever else went wrong */
export function unusableBy(error: unknown): Unusable {
  if (!(error instanceof ArtifactError)) throw error;
  return { kind: 'unusable', problem: error.problem, why: error.message };
}

/** What can be believed of documents about one pull request, and that others could not be read. @throws ApiError */
export async function told(
  api: Api,
  repository: RepositoryName,
  pull: HeadOf,
  { documents, unusable }: { documents: readonly ReportDocument[]; unusable: readonly Unusable[] },
  settings: Settings,
): Promise<Told> {
  const places = await changedPlaces(api, repository, pull);
  const reports: Report[] = [];
  for (const document of documents) reports.push(await believe(document, { settings, places }));
  return {
    report: joined([...reports, ...unusable.map(({ why }) => unreadReport(why))]),
    diff: places.diff,
  };
}
