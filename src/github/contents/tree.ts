import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';

export interface TreeEntry {
  /** `100644`, `120000`, `040000`, `160000` and the like. */
  mode: string;
  type: string;
  id: string;
  name: string;
}

/** What is no folder, wherever it stands. */
export interface FileEntry {
  mode: string;
  id: string;
  /** In bytes; 0 of a submodule. */
  size: number;
}

const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';

/** The entries of one folder. @throws ApiError */
export async function readFolder(
  api: Pick<Api, 'request'>,
  where: RepositoryName,
  id: string,
): Promise<TreeEntry[]> {
  const { data } = await api.request(route, { ...where, tree_sha: id });
  if (data.truncated) throw new ApiError('a folder has more entries than GitHub’s API lists');
  return data.tree.map(({ mode, type, sha, path }) => ({ mode, type, id: sha, name: path }));
}

/** All files of a tree by path, in git's order. What is too much for one answer is asked for folder by folder. @throws ApiError */
export async function readTree(
  api: Pick<Api, 'request'>,
  where: RepositoryName,
  id: string,
): Promise<Map<string, FileEntry>> {
  const { data } = await api.request(route, { ...where, tree_sha: id, recursive: '1' });
  const files = new Map<string, FileEntry>();
  if (!data.truncated) {
    for (const { path, mode, type, sha, size } of data.tree)
      if (type !== 'tree') files.set(path, { mode, id: sha, size: size ?? 0 });
    return files;
  }
  const entries = await readFolder(api, where, id);
  const parts = await Promise.all(
    entries.map(async ({ name, type, mode, id: own }): Promise<[string, FileEntry][]> => {
      if (type !== 'tree') return [[name, { mode, id: own, size: 0 }]];
      return [...(await readTree(api, where, own))].map(([path, entry]) => [`${name}/${path}`, entry]);
    }),
  );
  for (const part of parts) for (const [path, entry] of part) files.set(path, entry);
  return files;
}
