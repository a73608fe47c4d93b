import {
  type Api,
  type ApiCommit,
  type ApiFile,
  type FileEntry,
  type RepositoryName,
  readCommitFiles,
  readContents,
  readTree,
  takeTurns,
} from '../../../github/index.ts';
import { isFitToKeep, type ScanCache } from '../../cache/index.ts';
import type { Change } from '../changes/change.ts';
import { changesOf, pathsBefore } from './changes-of.ts';
import { at } from './remote-objects.ts';
import { differing } from './tree-difference.ts';

interface Around {
  api: Api;
  where: RepositoryName;
  modeOf: (file: ApiFile) => string;
  /** Files that are known without being asked for: those of the comparison, where it is of this commit alone. */
  listed: readonly ApiFile[] | null;
}

const atOnce = 8;
/** A commit of more files is not kept. */
const mostKept = 500;

/** What each commit brings, by its id. A commit never changes: what it brought once it brings for ever. */
export async function changesInAll(
  commits: readonly ApiCommit[],
  around: Around,
  cache: ScanCache,
): Promise<Map<string, readonly Change[]>> {
  const keyOf = (id: string): string => `commit:${id}`;
  const kept = around.listed === null ? await cache.get(commits.map(({ id }) => keyOf(id))) : new Map();
  const fresh = new Map<string, readonly Change[]>();
  const turn = takeTurns(atOnce);
  const all = commits.map(async (commit): Promise<[string, readonly Change[]]> => {
    const known = kept.get(keyOf(commit.id)) as readonly Change[] | undefined;
    if (known) return [commit.id, known];
    const changes = await turn(() => changesIn(commit, around));
    if (changes.length <= mostKept && changes.every(isFit)) fresh.set(keyOf(commit.id), changes);
    return [commit.id, changes];
  });
  const found = new Map(await Promise.all(all));
  if (fresh.size > 0) await cache.put(fresh);
  return found;
}

const isFit = ({ path, before }: Change): boolean => [path, ...before].every(isFitToKeep);

/** What a commit brings; of a merge, what none of its parents has. */
async function changesIn(commit: ApiCommit, around: Around): Promise<Change[]> {
  const { api, where, modeOf, listed } = around;
  const [first = null, ...others] = commit.parents;
  const files = listed ?? (await readCommitFiles(api, where, commit.id));
  if (files === null) return changesByTrees(commit, around);
  const changes = changesOf(files, first, modeOf);
  return others.length === 0 ? changes : ofMerge(changes, files, others, around);
}

/** Those that the other parents have not as they are, with what these have in their place. */
async function ofMerge(
  changes: readonly Change[],
  files: readonly ApiFile[],
  others: readonly string[],
  { api, where }: Around,
): Promise<Change[]> {
  const previous = new Map(files.map((file) => [file.path, pathsBefore(file)]));
  const asked = changes.flatMap(({ path }) =>
    others.flatMap((commit) =>
      [...new Set([path, ...previous.get(path)!])].map((one) => ({ commit, path: one })),
    ),
  );
  const read = await readContents(api, where, { files: asked, withText: false, largest: 0 });
  const entries = new Map(asked.map(({ commit, path }, i) => [at(commit, path), read.files[i] ?? null]));
  return changes.flatMap((change) => {
    const theirs = others.map((commit) => {
      const places = [change.path, ...previous.get(change.path)!].map((path) => at(commit, path));
      return places.find((place) => entries.get(place) != null) ?? null;
    });
    const isTheirs = others.some((commit) => entries.get(at(commit, change.path))?.id === change.id);
    if (isTheirs) return [];
    return [{ ...change, before: [...change.before, ...theirs.filter((place) => place !== null)] }];
  });
}

/** For more files than GitHub lists. */
async function changesByTrees(commit: ApiCommit, { api, where }: Around): Promise<Change[]> {
  const [now, ...before] = await Promise.all(
    [commit.id, ...commit.parents].map((id) => readTree(api, where, id)),
  );
  return differing(now!, before as Map<string, FileEntry>[]);
}
