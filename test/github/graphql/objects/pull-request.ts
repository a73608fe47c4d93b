/** A pull request, and what is said below it. */
import { comparisonOf, mergeable } from '../../git/pull-request.ts';
import type { Issue, IssueComment } from '../../state/issue.ts';
import type { Repository } from '../../state/repository.ts';
import type { Pull } from '../../views/pull-request.ts';
import { htmlUrl } from '../../views/repository.ts';
import { nodeId } from '../../views/view.ts';
import { mayRead, need } from '../allowed.ts';
import type { Asking } from '../asking.ts';
import { connection, type Slice } from '../connection.ts';
import { actorNode } from './actor.ts';
import { commitNode } from './git-object.ts';
import { repositoryNode } from './repository.ts';
import { reviewNode } from './review.ts';
import { threadNode, visibleThreads } from './review-thread.ts';
import { writtenFields } from './written.ts';

export function pullNode(asking: Asking, repository: Repository, issue: Pull): object {
  const { pull, number, title, state } = issue;
  const { head, base } = pull;
  const merged = pull.mergedAt !== null;
  const url = `${htmlUrl(asking, repository)}/pull/${number}`;
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    ...writtenFields(asking, repository, { ...issue, id: pull.id }),
    number,
    title,
    url,
    state: merged ? 'MERGED' : state.toUpperCase(),
    closed: state === 'closed',
    merged,
    isDraft: pull.draft,
    isCrossRepository: head.repository !== repository.id,
    locked: issue.locked,
    mergeable: () => (merged ? 'UNKNOWN' : mergeable(repository, pull) ? 'MERGEABLE' : 'CONFLICTING'),
    headRefOid: head.sha,
    headRefName: head.ref,
    // Null where the fork was deleted, and where who asks may not see it.
    headRepository: () => {
      const from = asking.state.repositories.get(head.repository ?? 0);
      return from && mayRead(asking.actor, from) ? repositoryNode(asking, from) : null;
    },
    headRepositoryOwner: () => actorNode(asking, head.owner),
    baseRefOid: base.sha,
    baseRefName: base.ref,
    baseRepository: () => repositoryNode(asking, repository),
    changedFiles: () => comparisonOf(repository, pull).files.length,
    // 250 at the most, as everywhere.
    commits: (slice: Slice) =>
      connection(comparisonOf(repository, pull).commits.slice(-250), slice, async (oid) => {
        // Of an App also by this way: https://github.com/multica-ai/multica/issues/7369
        need(asking.server, asking.actor, repository, ['contents'], 'read');
        return {
          __typename: 'PullRequestCommit',
          id: nodeId('PURC', `${pull.id}:${oid}`),
          url: `${url}/commits/${oid}`,
          commit: () => commitNode(asking, repository, oid),
        };
      }),
    comments: ({ orderBy, ...slice }: Slice & { orderBy?: { direction: 'ASC' | 'DESC' } }) =>
      connection(ordered(issue.comments, orderBy?.direction), slice, (comment) =>
        commentNode(asking, repository, issue, comment),
      ),
    reviews: ({ states, author, ...slice }: Slice & { states?: string[]; author?: string }) => {
      const wanted = pull.reviews
        .filter(({ state, user }) => state !== 'PENDING' || user === asking.login)
        .filter((review) => !states || states.includes(review.state))
        .filter(({ user }) => !author || user.replace(/\[bot\]$/, '') === author);
      return connection(wanted, slice, (review) => reviewNode(asking, repository, issue, review));
    },
    reviewThreads: (slice: Slice) =>
      connection(visibleThreads(asking, pull), slice, (thread) =>
        threadNode(asking, repository, issue, thread),
      ),
  };
}

/** As they came, or by when they were last changed. */
function ordered(comments: IssueComment[], direction?: 'ASC' | 'DESC'): IssueComment[] {
  if (direction === undefined) return comments;
  const sorted = comments.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt) || a.id - b.id);
  return direction === 'ASC' ? sorted : sorted.reverse();
}

export function commentNode(
  asking: Asking,
  repository: Repository,
  issue: Issue,
  comment: IssueComment,
): object {
  const below = `${htmlUrl(asking, repository)}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    ...writtenFields(asking, repository, comment),
    url: `${below}#issuecomment-${comment.id}`,
    pullRequest: () => (issue.pull ? pullNode(asking, repository, issue as Pull) : null),
  };
}
