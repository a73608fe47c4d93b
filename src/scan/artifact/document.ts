import { type Artifact, ArtifactError, fileInArtifact } from '../../github/artifacts/index.ts';
import type { Api, RepositoryName } from '../../github/index.ts';
import { limits } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { documentSchema, type ReportDocument } from './schema.ts';

/** The report in an artifact, its entries not looked at. @throws ArtifactError, ApiError */
export async function documentIn(
  api: Api,
  repository: RepositoryName,
  artifact: Artifact,
  fetch?: typeof globalThis.fetch,
): Promise<ReportDocument> {
  const bounds = { archiveLimit: limits.archive, fileLimit: limits.text, ...(fetch && { fetch }) };
  const parsed = parseJson(await fileInArtifact(api, repository, artifact, bounds));
  if ('problem' in parsed) throw unreadable(parsed.problem);
  const envelope = documentSchema.safeParse(parsed.value);
  if (!envelope.success) throw unreadable('it is no report of Otesse Guard');
  return envelope.data;
}

const unreadable = (problem: string): ArtifactError =>
  new ArtifactError('unreadable', `the report cannot be read: ${problem}`);
