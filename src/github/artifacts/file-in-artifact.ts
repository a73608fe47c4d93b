import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { ArtifactError } from './artifact-error.ts';
import { type Download, download } from './download.ts';
import type { Artifact } from './find-artifacts.ts';
import { onlyFile } from './only-file.ts';

export interface FileLimits extends Pick<Download, 'fetch'> {
  /** The most bytes that the archive may have. */
  archiveLimit: number;
  /** The most bytes that the file in it may have. */
  fileLimit: number;
}

/**
 * The one file in an artifact.
 *
 * @throws ArtifactError when it cannot be used
 * @throws ApiError when GitHub does not answer
 */
export async function fileInArtifact(
  api: Api,
  repository: RepositoryName,
  { id, size }: Artifact,
  { archiveLimit, fileLimit, fetch }: FileLimits,
): Promise<Buffer> {
  if (size > archiveLimit) throw tooLarge();
  const address = await addressOf(api, repository, id);
  const archive = await download(address, { limit: archiveLimit, ...(fetch && { fetch }) });
  if (archive === null) throw tooLarge();
  return onlyFile(archive, fileLimit);
}

const tooLarge = (): ArtifactError => new ArtifactError('unreadable', 'the artifact is too large');

/** Where the archive can be had without a token, for a minute. */
async function addressOf(api: Api, repository: RepositoryName, id: number): Promise<URL> {
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const parameters = { ...repository, artifact_id: id, archive_format: 'zip' };
  // Followed by itself, it would be read whole whatever its size.
  const asked = { ...parameters, request: { redirect: 'manual' as const } };
  const { url, headers } = await api.request(route, asked).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 410)
      throw new ArtifactError('expired', 'the artifact with the report has expired');
    throw error;
  });
  const address = URL.parse(headers.location ?? '', url);
  const isSafe = address?.protocol === 'https:' || address?.protocol === URL.parse(url)?.protocol;
  if (address === null || !isSafe) throw new ApiError('GitHub’s API does not say where the artifact is');
  return address;
}
