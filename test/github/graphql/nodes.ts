/** The objects of the GraphQL API. */
import { standing } from '../git/review-line.ts';
import { accountOf } from '../state/find.ts';
import type { ReviewThread } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { Pull } from '../views/pull-request.ts';
import { reviewCommentView } from '../views/review.ts';
import { nodeId, type View } from '../views/view.ts';

export function actorNode({ state }: View, login: string) {
  const account = accountOf(state, login);
  const { id, type } = account;
  // Here a bot's login has no `[bot]`.
  return {
    __typename: type,
    id: nodeId(type[0]!, id),
    login: account.login.replace(/\[bot\]$/, ''),
    databaseId: id,
  };
}

export function pullNode(view: View, repository: Repository, issue: Pull): object {
  const { pull, number, title, state } = issue;
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    fullDatabaseId: String(pull.id),
    number,
    title,
    state: pull.mergedAt === null ? state.toUpperCase() : 'MERGED',
    headRefOid: pull.head.sha,
    baseRefOid: pull.base.sha,
    reviewThreads: (slice: Slice) =>
      connection(pull.threads, slice, (thread) => threadNode(view, repository, issue, thread)),
  };
}

export function threadNode(view: View, repository: Repository, issue: Pull, thread: ReviewThread): object {
  const { line, startLine, position } = standing(repository, issue.pull, thread);
  const resolved = thread.resolvedBy !== null;
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PRRT', thread.id),
    isResolved: resolved,
    isOutdated: position === null,
    isCollapsed: resolved,
    line,
    startLine,
    originalLine: thread.line,
    path: thread.path,
    diffSide: thread.side,
    subjectType: thread.subject.toUpperCase(),
    // A bot cannot stand here: the field is a User.
    resolvedBy:
      resolved && accountOf(view.state, thread.resolvedBy!).type === 'User'
        ? actorNode(view, thread.resolvedBy!)
        : null,
    viewerCanResolve: !resolved,
    viewerCanUnresolve: resolved,
    pullRequest: () => pullNode(view, repository, issue),
    comments: (slice: Slice) =>
      connection(thread.comments, slice, (comment) => {
        const { node_id, html_url, body, path, created_at } = reviewCommentView(
          view,
          repository,
          issue,
          thread,
          comment,
        );
        return {
          __typename: 'PullRequestReviewComment',
          id: node_id,
          databaseId: comment.id,
          fullDatabaseId: String(comment.id),
          author: actorNode(view, comment.user),
          body,
          path,
          createdAt: created_at,
          url: html_url,
        };
      }),
  };
}

interface Slice {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

/** At most 100, and one of `first` and `last` must say how many: https://docs.github.com/graphql/guides/using-pagination-in-the-graphql-api */
function connection<T>(all: T[], { first, after, last, before }: Slice, node: (item: T) => object) {
  const size = first ?? last;
  if (size === undefined || size === null) {
    throw new Error('You must provide a `first` or `last` value to properly paginate the connection.');
  }
  if (size < 1 || size > 100) throw new Error(`Requesting ${size} records exceeds the limit of 100 records.`);
  const number = (cursor: string) => Number(Buffer.from(cursor, 'base64').toString());
  const end = before ? number(before) : all.length;
  const from =
    first !== undefined && first !== null ? (after ? number(after) + 1 : 0) : Math.max(end - size, 0);
  const items = all.slice(from, Math.min(from + size, end));
  const cursor = (at: number) => Buffer.from(String(at)).toString('base64');
  return {
    totalCount: all.length,
    nodes: items.map(node),
    pageInfo: {
      startCursor: items.length > 0 ? cursor(from) : null,
      endCursor: items.length > 0 ? cursor(from + items.length - 1) : null,
      hasNextPage: from + items.length < all.length,
      hasPreviousPage: from > 0,
    },
  };
}
