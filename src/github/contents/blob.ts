import { hash } from 'node:crypto';
import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';

/** A blob's bytes, whatever they are, up to 100 MB. @throws ApiError, also where they are others than were asked for */
export async function readBlob(
  api: Pick<Api, 'request'>,
  where: RepositoryName,
  id: string,
): Promise<Buffer> {
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
  const { data } = await api.request(route, { ...where, file_sha: id });
  if (data.encoding !== 'base64')
    throw new ApiError(`GitHub’s API gives it as ${data.encoding}, not as base64`);
  return Buffer.from(data.content, 'base64');
}

/** Whether these are the bytes that git knows by the id. */
export function isBlob(bytes: Uint8Array, id: string): boolean {
  const algorithm = id.length === 64 ? 'sha256' : 'sha1';
  return hash(algorithm, Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])) === id;
}
