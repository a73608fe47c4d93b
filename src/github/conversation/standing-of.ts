import type { CommentAnswer, PullRequestAnswer, ThreadAnswer } from './answers.ts';
import { readCheckId } from './check-id.ts';
import { markerOf } from './marker.ts';
import type { Remark, Standing, StandingCheck, StandingFinding } from './standing.ts';

/** What stands, told apart: ours by author and marker, all else by others. */
export function standingOf(pull: PullRequestAnswer, viewer: string, number: number): Standing {
  const { comments, reviewThreads } = pull;
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
    checks: checksOf(pull, viewer, number),
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

/** Of this App by its slug: as a viewer it has `[bot]` behind it. */
function checksOf(
  { commits, headRefOid }: PullRequestAnswer,
  viewer: string,
  number: number,
): StandingCheck[] {
  const commit = commits?.nodes[0]?.commit;
  if (commit?.oid !== headRefOid) return [];
  return (commit.checkSuites?.nodes ?? [])
    .filter(({ app }) => app !== null && `${app.slug}[bot]` === viewer)
    .flatMap(({ checkRuns }) => checkRuns?.nodes ?? [])
    .flatMap(({ databaseId, status, externalId }) => {
      const says = readCheckId(externalId, number);
      return says === null ? [] : [{ id: databaseId, isCompleted: status === 'COMPLETED', says }];
    })
    .sort((a, b) => a.id - b.id);
}
