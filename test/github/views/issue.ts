import { associationOf, botLogin } from '../state/find.ts';
import type { Issue, IssueComment, Label } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import { appView } from './app.ts';
import { reactionRollup } from './reactions.ts';
import { apiUrl, htmlUrl } from './repository.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

export function labelView(view: View, repository: Repository, { id, name, color, description }: Label) {
  const url = `${apiUrl(view, repository)}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId('LA', id), url, name, color, description, default: false };
}

export function labelViews(view: View, repository: Repository, names: string[]) {
  return names.map((name) => labelView(view, repository, repository.labels.get(name.toLowerCase())!));
}

/** `issue` of the description: a pull request is one too. */
export function issueView(view: View, repository: Repository, issue: Issue) {
  const repositoryUrl = apiUrl(view, repository);
  const url = `${repositoryUrl}/issues/${issue.number}`;
  const html = `${htmlUrl(view, repository)}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`;
  const pull = `${repositoryUrl}/pulls/${issue.number}`;
  const assignees = issue.assignees.map((login) => userView(view, login));
  return {
    id: issue.id,
    node_id: issue.pull ? nodeId('PR', issue.pull.id) : nodeId('I', issue.id),
    url,
    repository_url: repositoryUrl,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: userView(view, issue.user),
    labels: labelViews(view, repository, issue.labels),
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    locked: issue.locked,
    active_lock_reason: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: associationOf(view.state, repository, issue.user),
    reactions: reactionRollup(issue.reactions, url),
    performed_via_github_app: viaApp(view, issue.user),
    ...(issue.pull
      ? {
          draft: issue.pull.draft,
          pull_request: {
            url: pull,
            html_url: html,
            diff_url: `${html}.diff`,
            patch_url: `${html}.patch`,
            merged_at: issue.pull.mergedAt,
          },
        }
      : {}),
  };
}

export function commentView(view: View, repository: Repository, issue: Issue, comment: IssueComment) {
  const url = `${apiUrl(view, repository)}/issues/comments/${comment.id}`;
  const { html_url, url: issueUrl } = issueView(view, repository, issue);
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url,
    html_url: `${html_url}#issuecomment-${comment.id}`,
    issue_url: issueUrl,
    body: comment.body,
    user: userView(view, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(view.state, repository, comment.user),
    reactions: reactionRollup(comment.reactions, url),
    performed_via_github_app: viaApp(view, comment.user),
  };
}

/** The App that a bot is of. */
function viaApp(view: View, login: string) {
  const app = [...view.state.apps.values()].find((each) => botLogin(each) === login);
  return app ? appView(view, app) : null;
}
