import type { Api } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { sameText } from './marker.ts';
import type { Step, Where } from './steps.ts';

type StepOf<Do extends Step['do']> = Extract<Step, { do: Do }>;

/** A review takes no comments on files: each is a request of its own. */
export async function commentOnFile(
  api: Api,
  { owner, repo, number }: Where,
  { head, path, body }: StepOf<'comment-on-file'>,
): Promise<void> {
  await api.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
    ...{ owner, repo, pull_number: number, commit_id: head, path, body, subject_type: 'file' },
  });
}

export async function editComment(
  api: Api,
  { owner, repo }: Where,
  { comment, body }: StepOf<'edit'>,
): Promise<void> {
  const route = 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}';
  await api.request(route, { owner, repo, comment_id: comment, body });
}

const mutations = { resolve: 'resolveReviewThread', unresolve: 'unresolveReviewThread' } as const;

/** There is no route for it. */
export async function setResolved(
  api: Api,
  { do: what, thread }: StepOf<'resolve' | 'unresolve'>,
): Promise<void> {
  const query = `mutation ($thread: ID!) { ${mutations[what]}(input: { threadId: $thread }) { thread { id } } }`;
  await api.graphql(query, { thread });
}

/** One that is gone already is as it should be. */
export async function deleteComment(
  api: Api,
  { owner, repo }: Where,
  { what, comment }: StepOf<'delete'>,
): Promise<void> {
  const name = { owner, repo, comment_id: comment };
  try {
    if (what === 'comment')
      await api.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', name);
    else await api.request('DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}', name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** `alsoUnplaced`: findings that turned out to have no place when their comments were made. */
export async function summarise(
  api: Api,
  { owner, repo, number }: Where,
  { standing, unplaced, body: write }: StepOf<'summarise'>,
  alsoUnplaced: ReadonlySet<string>,
): Promise<void> {
  const body = write(new Set([...unplaced, ...alsoUnplaced]));
  if (standing && sameText(standing.body, body)) return;
  if (standing) {
    try {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await api.request(route, { owner, repo, comment_id: standing.id, body });
      return;
    } catch (error) {
      // Somebody has deleted it since it was read.
      if (!isMissing(error)) throw error;
    }
  }
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  await api.request(route, { owner, repo, issue_number: number, body });
}

function isMissing(error: unknown): boolean {
  return error instanceof ApiError && error.problem === 'missing';
}
