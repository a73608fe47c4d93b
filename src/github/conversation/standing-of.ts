import type { CommentAnswer, PullRequestAnswer, ThreadAnswer } from './answers.ts';
import { markerOf } from './marker.ts';
import type { Remark, Standing, StandingFinding } from './standing.ts';

/** What is said there, told apart: ours by author and marker, all else by others. */
export function standingOf({
  comments,
  reviewThreads,
}: Pick<PullRequestAnswer, 'comments' | 'reviewThreads'>): Omit<Standing, 'checks'> {
  const all = [...comments.nodes, ...reviewThreads.nodes.flatMap((thread) => thread.comments.nodes)];
  const ours = comments.nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor);
  return {
    findings: reviewThreads.nodes.flatMap(findingOf).sort((a, b) => a.comment - b.comment),
    summaries: ours
      .filter(({ body }) => markerOf(body)?.kind === 'summary')
      .map(({ fullDatabaseId, body }) => ({ id: Number(fullDatabaseId), body })),
    answers: all.flatMap(({ viewerDidAuthor, body }) => {
      const marker = viewerDidAuthor ? markerOf(body) : null;
      return marker?.kind === 'answer' ? [marker.to] : [];
    }),
    remarks: [
      ...comments.nodes.flatMap((comment) => remarkOf('comment', comment)),
      ...reviewThreads.nodes.flatMap((thread) =>
        thread.comments.nodes.flatMap((comment) => remarkOf('review-comment', comment)),
      ),
    ],
  };
}

/** A thread is a finding's where its first comment is ours and says so. */
function findingOf({
  id: thread,
  isResolved,
  path,
  line,
  startLine,
  comments,
}: ThreadAnswer): StandingFinding[] {
  const [first, ...replies] = comments.nodes;
  const marker = first?.viewerDidAuthor ? markerOf(first.body) : null;
  if (!first || marker?.kind !== 'finding') return [];
  const { id, state, rule, version } = marker;
  const hasReplies = replies.some(({ viewerDidAuthor }) => !viewerDidAuthor);
  const comment = Number(first.fullDatabaseId);
  return [
    {
      id,
      state,
      rule,
      version,
      comment,
      body: first.body,
      path,
      line,
      startLine,
      thread,
      isResolved,
      hasReplies,
    },
  ];
}

function remarkOf(
  kind: Remark['kind'],
  { fullDatabaseId, viewerDidAuthor, body, author }: CommentAnswer,
): Remark[] {
  if (viewerDidAuthor) return [];
  return [{ id: Number(fullDatabaseId), kind, author: author?.login ?? null, body }];
}
