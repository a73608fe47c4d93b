import type { Api } from '../api.ts';
import { marked } from './marker.ts';
import type { Remark, Standing } from './standing.ts';
import type { Where } from './steps.ts';

export interface Answer {
  text: string;
  /** On what is answered. GitHub takes the same one once. */
  reaction: '+1' | '-1' | 'confused' | 'eyes' | 'rocket';
}

/** What an answer is told by: `comment-17`. */
export function answerId({ kind, id }: Pick<Remark, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}

/**
 * Answers what somebody has said, once: with a reaction, and a text where it was said. What stands is read before; where the
 * outcome of a former try is not known, it shows there.
 *
 * @returns whether there was anything left to say
 */
export async function answer(
  api: Api,
  { owner, repo, number }: Where,
  remark: Pick<Remark, 'kind' | 'id'>,
  { answers }: Pick<Standing, 'answers'>,
  { text, reaction }: Answer,
): Promise<boolean> {
  const to = answerId(remark);
  if (answers.includes(to)) return false;
  const body = marked({ kind: 'answer', to }, text);
  const on = { owner, repo, comment_id: remark.id, content: reaction };
  if (remark.kind === 'comment') {
    await api.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', on);
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    await api.request(route, { owner, repo, issue_number: number, body });
  } else {
    await api.request('POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions', on);
    const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies';
    await api.request(route, { owner, repo, pull_number: number, comment_id: remark.id, body });
  }
  return true;
}
