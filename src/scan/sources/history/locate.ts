import { availableParallelism } from 'node:os';
import { commitFormat, parseCommits } from '../git/changes.ts';
import { git, gitStream } from '../git/run.ts';

/** Fewer are not worth a git process of their own. */
const fewestCommits = 500;
/** Objects whose ids are handed to git. */
const mostNamed = 1_000;

/** Where an object of the history first stood. */
export interface Origin {
  path: string;
  commit: string | null;
}

/** Path given to what stands in a commit message, in any source. */
export const commitMessage = 'commit message';

/** The ids of all commits, a line each, the oldest first. */
export function listCommits(root: string): Promise<Buffer> {
  const commits = git(root, ['rev-list', '--reverse', '--all', '--reflog', '--end-of-options']);
  commits.catch(() => undefined); // awaited only if something is found; must not count as unhandled before that
  return commits;
}

/** The oldest commit that brought each blob and the path it had there; commits are their own origin. */
export async function locate(
  root: string,
  ids: readonly string[],
  listed: Promise<Buffer>,
): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  if (ids.length === 0) return origins;
  const sought = new Set(ids);
  const commits = await listed;
  const line = commits.indexOf(10) + 1;
  for (let at = 0; at < commits.length; at += line) {
    const id = commits.toString('latin1', at, at + line - 1);
    if (sought.delete(id)) origins.set(id, { path: commitMessage, commit: id });
  }
  if (sought.size === 0) return origins;
  const found = await Promise.all(partsOf(commits, line).map((part) => broughtBy(root, part, sought)));
  for (const part of found) {
    for (const [id, origin] of part) if (!origins.has(id)) origins.set(id, origin);
  }
  return origins;
}

/** Stretches of a list of commits, one for each core: git compares trees on one. */
function partsOf(commits: Buffer, line: number): Buffer[] {
  const count = commits.length / line;
  const most = line * Math.max(fewestCommits, Math.ceil(count / availableParallelism()));
  const parts: Buffer[] = [];
  for (let at = 0; at < commits.length; at += most) parts.push(commits.subarray(at, at + most));
  return parts;
}

/** Where blobs stood first in some commits, of which the oldest comes first. */
async function broughtBy(
  root: string,
  commits: Buffer,
  sought: ReadonlySet<string>,
): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  // Told what is sought, git says little; but an argument list has its limits.
  const only = sought.size > mostNamed ? [] : [...sought].map((id) => `--find-object=${id}`);
  const args = ['log', ...commitFormat, ...only, '--no-walk=unsorted', '--stdin'];
  for await (const commit of commitsOf(gitStream(root, args, commits))) {
    for (const { id, path } of commit.changes) {
      if (sought.has(id) && !origins.has(id)) origins.set(id, { path, commit: commit.id });
    }
    if (origins.size === sought.size) break;
  }
  return origins;
}

/** Commits as they come: complete ones are parsed, the last is kept until its end is known. */
async function* commitsOf(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<ReturnType<typeof parseCommits>[number]> {
  const header = /\0\n?[0-9a-f]{40,64} \d+\0/g;
  let held = '';
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    pieces.push(chunk);
    length += chunk.length;
    if (length < 1024 * 1024) continue;
    const text = held + Buffer.concat(pieces).toString('utf8');
    const last = [...text.matchAll(header)].at(-1)?.index;
    pieces = [];
    length = 0;
    if (last === undefined) {
      held = text;
      continue;
    }
    yield* parseCommits(text.slice(0, last + 1));
    held = text.slice(last + 1);
  }
  yield* parseCommits(held + Buffer.concat(pieces).toString('utf8'));
}
