import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';
import type { FileAnswer, RepositoryAnswer } from './answers.ts';

/** Texts of the default branch by path; what the one query has of them, and what it has not. */
export async function readSettings(
  api: Api,
  { owner, repo }: RepositoryName,
  paths: readonly string[],
  answer: RepositoryAnswer,
): Promise<Map<string, string | null>> {
  const settings = new Map<string, string | null>();
  for (const [i, path] of paths.entries()) {
    const text =
      api.permissions.contents === undefined
        ? await singleFile(api, { owner, repo }, path)
        : await textOf(api, { owner, repo }, answer[`file${i}`] ?? null);
    settings.set(path, text);
  }
  return settings;
}

/** GraphQL gives no text of what it takes for binary, and of large files a part. */
async function textOf(api: Api, name: RepositoryName, file: FileAnswer | null): Promise<string | null> {
  // A folder of that name has no id here.
  if (!file?.oid) return null;
  if (file.text !== null && file.text !== undefined && !file.isBinary && !file.isTruncated) return file.text;
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
  const { data } = await api.request(route, { ...name, file_sha: file.oid });
  return Buffer.from(data.content, 'base64').toString('utf8');
}

/** By the route that the permission for single files opens. */
async function singleFile(api: Api, name: RepositoryName, path: string): Promise<string | null> {
  try {
    const { data } = await api.request('GET /repos/{owner}/{repo}/contents/{path}', { ...name, path });
    const file = data as { type?: string; content?: string };
    return file.type === 'file' && file.content !== undefined
      ? Buffer.from(file.content, 'base64').toString('utf8')
      : null;
  } catch (error) {
    // One that the permission does not name is refused; the team has no settings there that we may know.
    if (error instanceof ApiError && (error.problem === 'missing' || error.problem === 'refused'))
      return null;
    throw error;
  }
}
