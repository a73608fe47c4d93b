import { diffFiles, type FileDiff } from '../git/diff.ts';
import { type Commit, readCommit } from '../git/objects.ts';
import type { Repository } from '../state/repository.ts';
import { apiUrl, htmlUrl } from './repository.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

const verification = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

/** `commit` of the description; with `files` where one commit is asked for. */
export function commitView(view: View, repository: Repository, id: string, files?: FileDiff[]) {
  const commit = readCommit(repository.folder, id);
  const url = apiUrl(view, repository);
  const html = htmlUrl(view, repository);
  const sum = (of: (file: FileDiff) => number) =>
    filesOf(repository, commit).reduce((all, file) => all + of(file), 0);
  const stats = () => {
    const additions = sum((file) => file.additions);
    const deletions = sum((file) => file.deletions);
    return { total: additions + deletions, additions, deletions };
  };
  return {
    sha: id,
    node_id: nodeId('C', id),
    url: `${url}/commits/${id}`,
    html_url: `${html}/commit/${id}`,
    comments_url: `${url}/commits/${id}/comments`,
    commit: {
      url: `${url}/git/commits/${id}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      verification,
    },
    author: knownUser(view, commit.author.email),
    committer: knownUser(view, commit.committer.email),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: `${html}/commit/${sha}`,
    })),
    ...(files ? { stats: stats(), files: files.map((file) => fileView(view, repository, id, file)) } : {}),
  };
}

/** What a commit changed against its first parent. */
export function filesOf(repository: Repository, commit: Commit): FileDiff[] {
  return diffFiles(repository.folder, commit.parents[0] ?? null, commit.id);
}

/** Whose address it is: `login@users.noreply.localhost`. */
function knownUser(view: View, email: string) {
  const login = email.split('@')[0]!.toLowerCase();
  return view.state.accounts.has(login) ? userView(view, login) : null;
}

/** `git-commit` of the description: the Git database's. */
export function gitCommitView(view: View, repository: Repository, id: string) {
  const { sha, node_id, html_url, commit, parents } = commitView(view, repository, id);
  const { author, committer, message, tree, url } = commit;
  return { sha, node_id, url, html_url, author, committer, tree, message, parents, verification };
}

/** `simple-commit` of the description: what events carry. */
export function simpleCommitView(repository: Repository, id: string) {
  const { tree, message, author, committer } = readCommit(repository.folder, id);
  const person = ({ name, email }: { name: string; email: string }) => ({ name, email });
  return {
    id,
    tree_id: tree,
    message,
    timestamp: author.date,
    author: person(author),
    committer: person(committer),
  };
}

/** `diff-entry` of the description. */
export function fileView(view: View, repository: Repository, head: string, file: FileDiff) {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${htmlUrl(view, repository)}/blob/${head}/${path}`,
    raw_url: `${htmlUrl(view, repository)}/raw/${head}/${path}`,
    contents_url: `${apiUrl(view, repository)}/contents/${path}?ref=${head}`,
    ...(file.patch === null ? {} : { patch: file.patch }),
    ...(file.previousPath === null ? {} : { previous_filename: file.previousPath }),
  };
}
