import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { ArtifactError } from './artifact-error.ts';
import { type Download, download } from './download.ts';
import { onlyFile } from './only-file.ts';

export interface ArtifactRequest extends Partial<Pick<Download, 'fetch' | 'wait'>> {
  run: number;
  /** The artifact's name. */
  name: string;
  /** The most bytes that the archive may have. */
  archiveLimit: number;
  /** The most bytes that the file in it may have. */
  fileLimit: number;
}

/**
 * The one file in the artifact of that name that a run left; the latest, where the run was repeated.
 *
 * @throws ArtifactError when there is none that can be used
 * @throws ApiError when GitHub does not answer
 */
export async function artifactOf(
  api: Api,
  repository: RepositoryName,
  { run, name, archiveLimit, fileLimit, ...how }: ArtifactRequest,
): Promise<Buffer> {
  const { id, size } = await find(api, repository, run, name);
  if (size > archiveLimit) throw tooLarge;
  const archive = await download(await addressOf(api, repository, id), { limit: archiveLimit, ...how });
  if (archive === null) throw tooLarge;
  return onlyFile(archive, fileLimit);
}

const tooLarge = new ArtifactError('unreadable', 'the artifact is too large');
const expired = new ArtifactError('expired', 'the artifact has expired');

async function find(api: Api, repository: RepositoryName, run: number, name: string) {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
  const { data } = await api.request(route, { ...repository, run_id: run, name, per_page: 100 });
  const named = data.artifacts.filter(
    (each) => each.name === name && (each.workflow_run?.id === undefined || each.workflow_run.id === run),
  );
  if (named.length === 0) throw new ArtifactError('missing', 'the run left no report');
  const usable = named.filter((each) => !each.expired);
  if (usable.length === 0) throw expired;
  const latest = usable.reduce((one, other) => (other.id > one.id ? other : one));
  return { id: latest.id, size: latest.size_in_bytes };
}

/** Where the archive can be had without a token, for a minute. */
async function addressOf(api: Api, repository: RepositoryName, id: number): Promise<URL> {
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const parameters = { ...repository, artifact_id: id, archive_format: 'zip' };
  // Followed by itself, it would be read whole whatever its size.
  const asked = { ...parameters, request: { redirect: 'manual' as const } };
  const { url, headers } = await api.request(route, asked).catch((error: unknown) => {
    throw error instanceof ApiError && error.status === 410 ? expired : error;
  });
  const address = URL.parse(headers.location ?? '', url);
  const isSafe = address?.protocol === 'https:' || address?.protocol === URL.parse(url)?.protocol;
  if (address === null || !isSafe) throw new ApiError('GitHub’s API does not say where the artifact is');
  return address;
}
