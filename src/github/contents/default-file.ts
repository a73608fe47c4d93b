import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { readBlob } from './blob.ts';

/** A text as the default branch has it now; null where there is no such file. @throws ApiError */
export async function readDefaultFile(
  api: Pick<Api, 'request'>,
  where: RepositoryName,
  path: string,
): Promise<string | null> {
  try {
    const { data } = await api.request('GET /repos/{owner}/{repo}/contents/{path}', { ...where, path });
    if (Array.isArray(data) || data.type !== 'file') return null;
    // Over 1 MB it comes without its text.
    const bytes =
      data.encoding === 'base64' ? Buffer.from(data.content, 'base64') : await readBlob(api, where, data.sha);
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof ApiError && error.problem === 'missing') return null;
    throw error;
  }
}
