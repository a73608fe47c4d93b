/** A repository: where every question about one begins. */
import { accountOf, fullName } from '../../state/find.ts';
import type { Repository } from '../../state/repository.ts';
import type { Pull } from '../../views/pull-request.ts';
import { htmlUrl } from '../../views/repository.ts';
import { nodeId } from '../../views/view.ts';
import { need, Refusal } from '../allowed.ts';
import type { Asking } from '../asking.ts';
import { actorNode } from './actor.ts';
import { discussionNode } from './discussion.ts';
import { objectNode, refNode } from './git-object.ts';
import { pullNode } from './pull-request.ts';

export function repositoryNode(asking: Asking, repository: Repository): object {
  const { id, name, owner } = repository;
  const needs = (permission: string) => need(asking.server, asking.actor, repository, [permission], 'read');
  return {
    __typename: 'Repository',
    id: nodeId('R', id),
    databaseId: id,
    name,
    nameWithOwner: fullName(repository),
    owner: () => actorNode(asking, accountOf(asking.state, owner).login),
    url: htmlUrl(asking, repository),
    isArchived: repository.archived,
    isFork: repository.parent !== null,
    isPrivate: repository.private,
    isEmpty: repository.refs.size === 0,
    hasIssuesEnabled: repository.hasIssues,
    defaultBranchRef: () => {
      needs('contents');
      return refNode(asking, repository, `refs/heads/${repository.defaultBranch}`);
    },
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      needs('contents');
      const whole = qualifiedName.startsWith('refs/') ? qualifiedName : `refs/heads/${qualifiedName}`;
      return refNode(asking, repository, whole);
    },
    object: (of: { oid?: string; expression?: string }) => {
      needs('contents');
      return objectNode(asking, repository, of);
    },
    pullRequest: ({ number }: { number: number }) => {
      needs('pull_requests');
      const issue = repository.issues.get(number);
      if (issue?.pull) return pullNode(asking, repository, issue as Pull);
      throw new Refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
    },
    discussion: ({ number }: { number: number }) => {
      needs('discussions');
      const discussion = repository.discussions.get(number);
      if (discussion) return discussionNode(asking, repository, discussion);
      throw new Refusal('NOT_FOUND', `Could not resolve to a Discussion with the number of ${number}.`);
    },
  };
}
