import { type ApiCommit, ApiError, type RepositoryReader } from '../../../github/index.ts';
import type { ReadText } from '../../settings/settings.ts';
import type { Range } from '../git/commit-range.ts';
import { makeRepositoryBeside, writeCommit } from '../git/write.ts';
import { bringBlobs } from './blobs.ts';
import { blobsBetween } from './differences.ts';
import { plainly } from './plainly.ts';
import { fileReader } from './read-file.ts';
import { StandIns } from './stand-ins.ts';
import { Trees } from './trees.ts';

export interface Brought {
  /** The repository that was made for it. */
  root: string;
  range: Range;
  /** Reads files as they were where the change began, and as they are at its head. */
  readStart: ReadText;
  readHead: ReadText;
  /** For each file that could not be had, why. The scan says which they are. */
  lacking: string[];
}

export interface Place {
  /** The repository whose objects need not be brought. */
  beside: string;
  /** A folder to keep objects in, made if need be. */
  folder: string;
}

/**
 * Brings what `head` has and `base` (ids, or names of branches) lacks.
 *
 * @throws UsageError when commits or folders cannot be had; a blob that cannot is for the scan to report
 */
export async function bringOverApi(
  reader: RepositoryReader,
  { beside, folder }: Place,
  { base, head }: { base: string; head: string },
): Promise<Brought> {
  return plainly(async () => {
    const { mergeBase, commits } = await reader.compare(base, head);
    const tip = [mergeBase, ...commits].find(({ id }) => id === head);
    if (!tip) throw new ApiError('GitHub’s API lists the commits without their head');
    await makeRepositoryBeside(beside, folder);
    const parents = await parentsOf(commits, mergeBase, reader);
    const trees = new Trees(folder, reader);
    const lacking = await bringBlobs(
      folder,
      reader,
      await blobsOf(commits, { mergeBase, tip, parents, trees }),
    );
    return {
      root: folder,
      range: await standInRange(folder, commits, { mergeBase, tip, parents }),
      readStart: fileReader(folder, reader, trees, mergeBase.tree),
      readHead: fileReader(folder, reader, trees, tip.tree),
      lacking: [...lacking.values()],
    };
  });
}

/** Reads files as a commit (an id, or the name of a branch) has them. @throws UsageError */
export async function readOverApi(
  reader: RepositoryReader,
  { beside, folder }: Place,
  ref: string,
): Promise<ReadText> {
  return plainly(async () => {
    const { tree } = await reader.commit(ref);
    await makeRepositoryBeside(beside, folder);
    return fileReader(folder, reader, new Trees(folder, reader), tree);
  });
}

interface Ends {
  mergeBase: ApiCommit;
  tip: ApiCommit;
  /** Those of the commits and of none other, by id, and where the change began. */
  parents: ReadonlyMap<string, ApiCommit>;
}

/** What is no commit of the change was there before: a merge brings it in, or the change began there. */
async function parentsOf(
  commits: readonly ApiCommit[],
  mergeBase: ApiCommit,
  reader: RepositoryReader,
): Promise<Map<string, ApiCommit>> {
  const known = new Map([mergeBase, ...commits].map((commit) => [commit.id, commit]));
  const outside = new Set(commits.flatMap(({ parents }) => parents).filter((id) => !known.has(id)));
  for (const commit of await Promise.all([...outside].map((id) => reader.commit(id))))
    known.set(commit.id, commit);
  return known;
}

/** What each commit changes, and all of them together. */
async function blobsOf(
  commits: readonly ApiCommit[],
  { mergeBase, tip, parents, trees }: Ends & { trees: Trees },
): Promise<string[]> {
  const pairs = commits.flatMap((commit): [string | null, string][] =>
    commit.parents.length === 0
      ? [[null, commit.tree]]
      : commit.parents.map((id) => [parents.get(id)!.tree, commit.tree]),
  );
  pairs.push([mergeBase.tree, tip.tree]);
  const blobs = await Promise.all(pairs.map(([before, after]) => blobsBetween(trees, before, after)));
  return [...new Set(blobs.flatMap((ids) => [...ids]))];
}

async function standInRange(
  root: string,
  commits: readonly ApiCommit[],
  { mergeBase, tip, parents }: Ends,
): Promise<Range> {
  const standIns = new StandIns(root, parents);
  const head = await standIns.of(tip.id);
  const own = new Set(commits.map(({ id }) => id));
  const before = await Promise.all(
    [...parents.keys()].filter((id) => !own.has(id)).map((id) => standIns.of(id)),
  );
  // All that was there before, as one: what is excluded is it and what comes before it.
  const base = await writeCommit(root, { ...mergeBase, parents: before, label: 'base' });
  return { base, head, standFor: standIns.standFor };
}
