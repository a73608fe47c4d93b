import { fullName } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

/** The API's addresses below a repository, by the name of their field. */
const below = {
  archive_url: '{archive_format}{/ref}',
  assignees_url: 'assignees{/user}',
  blobs_url: 'git/blobs{/sha}',
  branches_url: 'branches{/branch}',
  collaborators_url: 'collaborators{/collaborator}',
  comments_url: 'comments{/number}',
  commits_url: 'commits{/sha}',
  compare_url: 'compare/{base}...{head}',
  contents_url: 'contents/{+path}',
  contributors_url: 'contributors',
  deployments_url: 'deployments',
  downloads_url: 'downloads',
  events_url: 'events',
  forks_url: 'forks',
  git_commits_url: 'git/commits{/sha}',
  git_refs_url: 'git/refs{/sha}',
  git_tags_url: 'git/tags{/sha}',
  hooks_url: 'hooks',
  issue_comment_url: 'issues/comments{/number}',
  issue_events_url: 'issues/events{/number}',
  issues_url: 'issues{/number}',
  keys_url: 'keys{/key_id}',
  labels_url: 'labels{/name}',
  languages_url: 'languages',
  merges_url: 'merges',
  milestones_url: 'milestones{/number}',
  notifications_url: 'notifications{?since,all,participating}',
  pulls_url: 'pulls{/number}',
  releases_url: 'releases{/id}',
  stargazers_url: 'stargazers',
  statuses_url: 'statuses/{sha}',
  subscribers_url: 'subscribers',
  subscription_url: 'subscription',
  tags_url: 'tags',
  teams_url: 'teams',
  trees_url: 'git/trees{/sha}',
};

export function apiUrl({ base }: View, repository: Repository): string {
  return `${base}/repos/${fullName(repository)}`;
}

export function htmlUrl({ base }: View, repository: Repository): string {
  return `${base}/${fullName(repository)}`;
}

type Addresses = Record<keyof typeof below, string>;

const written = new Map<string, Addresses>();

/** Written once: every answer and every webhook has them several times. */
function addresses(url: string): Addresses {
  let found = written.get(url);
  if (found === undefined) {
    const all = Object.entries(below).map(([name, path]) => [name, `${url}/${path}`]);
    written.set(url, (found = Object.fromEntries(all) as Addresses));
  }
  return found;
}

/** `minimal-repository` of the description. */
export function minimalRepositoryView(view: View, repository: Repository) {
  const url = apiUrl(view, repository);
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    owner: userView(view, repository.owner),
    private: repository.private,
    html_url: htmlUrl(view, repository),
    description: null,
    fork: repository.parent !== null,
    url,
    ...addresses(url),
  };
}

/** `repository` of the description. */
export function repositoryView(view: View, repository: Repository) {
  const html = htmlUrl(view, repository);
  const forks = [...view.state.repositories.values()].filter((each) => each.parent === repository.id).length;
  const open = [...repository.issues.values()].filter((issue) => issue.state === 'open').length;
  return {
    ...minimalRepositoryView(view, repository),
    git_url: `${html.replace(/^http/, 'git')}.git`,
    ssh_url: `git@localhost:${fullName(repository)}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    topics: [],
    forks,
    forks_count: forks,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    open_issues: open,
    open_issues_count: open,
    default_branch: repository.defaultBranch,
    has_issues: repository.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    archived: repository.archived,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    pushed_at: repository.updatedAt,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
  };
}

/** `full-repository` of the description. */
export function fullRepositoryView(view: View, repository: Repository) {
  const parent = view.state.repositories.get(repository.parent ?? 0);
  const shown = repositoryView(view, repository);
  return {
    ...shown,
    subscribers_count: 0,
    network_count: shown.forks,
    ...(shown.owner.type === 'Organization' ? { organization: shown.owner } : {}),
    ...(parent ? { parent: repositoryView(view, parent), source: repositoryView(view, parent) } : {}),
  };
}
