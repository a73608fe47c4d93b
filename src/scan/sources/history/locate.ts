import { commitFormat, parseCommits } from '../git/changes.ts';
import { gitStream } from '../git/run.ts';

/** Where an object of the history first stood. */
export interface Origin {
  path: string;
  commit: string | null;
}

/** Path given to what stands in a commit message, in any source. */
export const commitMessage = 'commit message';

/** The oldest commit that brought each blob and the path it had there; commits and tags are their own origin. */
export async function locate(root: string, ids: readonly string[]): Promise<Map<string, Origin>> {
  const places = new Map<string, Origin>();
  const sought = new Set(ids);
  if (sought.size === 0) return places;
  const args = ['log', ...commitFormat, '--reverse', '--all', '--reflog', '--end-of-options'];
  for await (const commit of commitsOf(gitStream(root, args))) {
    if (sought.delete(commit.id)) places.set(commit.id, { path: commitMessage, commit: commit.id });
    for (const { id, path } of commit.changes) {
      if (sought.delete(id)) places.set(id, { path, commit: commit.id });
    }
    if (sought.size === 0) break;
  }
  return places;
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
