import type { Api } from '../api.ts';
import { ApiError } from '../api-error.ts';
import type { Page, PullAnswer, PullRequestAnswer, RepositoryAnswer } from './answers.ts';
import { checkName, furtherQuery, pullQuery } from './query.ts';
import type { Pull, Standing } from './standing.ts';
import { readRuns, runsIn, standingChecks } from './standing-checks.ts';
import { standingOf } from './standing-of.ts';
import type { Where } from './steps.ts';

export interface ReadPull {
  pull: Pull;
  standing: Standing;
}

/**
 * A pull request as it is now, with its conversation: one request, and one more for each hundred of comments. Without
 * `contents` the check runs take another one.
 *
 * @throws ApiError `missing` where there is no such pull request, or none that we may see
 */
export async function readPull(api: Api, where: Where): Promise<ReadPull> {
  const { contents, checks } = api.permissions;
  const readsCode = contents !== undefined;
  const withChecks = readsCode && checks !== undefined;
  const query = pullQuery({ checks: withChecks, defaultBranch: readsCode });
  const variables = { ...where, ...(withChecks && { check: checkName }) };
  const { viewer, repository } = await api.graphql<PullAnswer>(query, variables);
  const pull = repository?.pullRequest;
  if (!pull) {
    const name = `${where.owner}/${where.repo}#${where.number}`;
    throw new ApiError(`${name} is not there, or the App may not see it`, {
      problem: 'missing',
      status: 404,
    });
  }
  await readOn(api, pull);
  const runs = withChecks
    ? runsIn(pull, viewer.login)
    : await readRuns(api, where, pull.headRefOid, viewer.login);
  return {
    pull: pullOf(repository, pull, where.number),
    standing: { ...standingOf(pull), checks: standingChecks(runs, where.number) },
  };
}

/** All pages of all lists. */
async function readOn(api: Api, pull: PullRequestAnswer): Promise<void> {
  await readList(api, pull.id, pull.comments, 'comments', 'comments');
  await readList(api, pull.id, pull.reviewThreads, 'reviewThreads', 'reviewThreads');
  for (const { id, comments } of pull.reviewThreads.nodes)
    await readList(api, id, comments, 'replies', 'comments');
}

async function readList<T>(
  api: Api,
  of: string,
  list: Page<T>,
  query: keyof typeof furtherQuery,
  field: string,
): Promise<void> {
  while (list.pageInfo.hasNextPage) {
    const variables = { of, after: list.pageInfo.endCursor };
    const { node } = await api.graphql<{ node: Record<string, Page<T>> | null }>(
      furtherQuery[query],
      variables,
    );
    const page = node?.[field];
    // Deleted while we read.
    if (!page) return;
    list.nodes.push(...page.nodes);
    list.pageInfo = page.pageInfo;
  }
}

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

function pullOf(repository: RepositoryAnswer, pull: PullRequestAnswer, number: number): Pull {
  return {
    repository: {
      id: repository.databaseId,
      owner: repository.owner.login,
      name: repository.name,
      url: repository.url,
      isPrivate: repository.isPrivate,
      isArchived: repository.isArchived,
      defaultBranch: repository.defaultBranchRef?.name ?? null,
    },
    number,
    url: pull.url,
    state: states[pull.state],
    isDraft: pull.isDraft,
    isFork: pull.isCrossRepository,
    isLocked: pull.locked,
    title: pull.title,
    body: pull.body,
    author: pull.author?.login ?? null,
    updatedAt: pull.updatedAt,
    base: { name: pull.baseRefName, oid: pull.baseRefOid },
    head: {
      name: pull.headRefName,
      oid: pull.headRefOid,
      repository: pull.headRepository?.nameWithOwner ?? null,
    },
  };
}
