import type { Api } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { commentOnFile } from './comments.ts';
import { isCurrent } from './is-current.ts';
import type { NewComment, Step, Where } from './steps.ts';

type Review = Extract<Step, { do: 'review' }>;

interface Outcome {
  isStale: boolean;
  /** Findings that no line and no file took. */
  unplaced: string[];
}

/** All comments in one review. One that GitHub takes no line for goes to its file. */
export async function postReview(api: Api, where: Where, review: Review): Promise<Outcome> {
  const { owner, repo, number } = where;
  try {
    await api.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      ...{ owner, repo, pull_number: number, commit_id: review.head, event: 'COMMENT' },
      comments: review.comments.map(({ path, body, ...lines }) => ({ path, body, ...placeOf(lines) })),
    });
    return { isStale: false, unplaced: [] };
  } catch (error) {
    if (!isInvalid(error)) throw error;
    // It is all or nothing, and GitHub does not say which line is off the diff; or the head is another by now.
    if (!(await isCurrent(api, where, review.head))) return { isStale: true, unplaced: [] };
    return { isStale: false, unplaced: await oneByOne(api, where, review) };
  }
}

async function oneByOne(api: Api, where: Where, { head, comments }: Review): Promise<string[]> {
  const unplaced: string[] = [];
  for (const comment of comments) {
    const { id, path, elsewhere } = comment;
    const isPlaced =
      (await taken(() => commentOnLine(api, where, head, comment))) ||
      (await taken(() =>
        commentOnFile(api, where, { do: 'comment-on-file', head, id, path, body: elsewhere }),
      ));
    if (!isPlaced) unplaced.push(id);
  }
  return unplaced;
}

async function taken(post: () => Promise<void>): Promise<boolean> {
  try {
    await post();
    return true;
  } catch (error) {
    if (!isInvalid(error)) throw error;
    return false;
  }
}

async function commentOnLine(
  api: Api,
  { owner, repo, number }: Where,
  head: string,
  { path, body, ...lines }: NewComment,
): Promise<void> {
  await api.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
    ...{ owner, repo, pull_number: number, commit_id: head, path, body, ...placeOf(lines) },
  });
}

/** Lines of the head. */
function placeOf({ line, startLine }: Pick<NewComment, 'line' | 'startLine'>) {
  const last = { line, side: 'RIGHT' } as const;
  return startLine === null ? last : { ...last, start_line: startLine, start_side: 'RIGHT' as const };
}

function isInvalid(error: unknown): boolean {
  return error instanceof ApiError && error.problem === 'invalid';
}
