/** Pull requests: opened, merged, turned to and fro. */
import { writeCommitOfTree } from '../git/commit.ts';
import { writeRef } from '../git/git.ts';
import { readCommit } from '../git/objects.ts';
import { baseTip } from '../git/pull-request.ts';
import { authorOf } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import { simpleCommitView } from '../views/commit.ts';
import type { Pull } from '../views/pull-request.ts';
import type { Doer } from './doer.ts';
import { addIssue, tell } from './issues.ts';
import { moveRef, setPullRefs } from './refs.ts';

export interface NewPull {
  title: string;
  body: string | null;
  base: string;
  /** The branch that it comes from, in `from`: a fork, or the repository itself. */
  head: string;
  from: Repository;
  draft: boolean;
}

export function openPull(doer: Doer, repository: Repository, user: string, pull: NewPull): Pull {
  const { title, body, base, head, from, draft } = pull;
  const issue = addIssue(doer, repository, user, { title, body }) as Pull;
  issue.pull = {
    id: nextId(doer.state),
    base: { ref: base, sha: repository.refs.get(`refs/heads/${base}`)! },
    head: { repository: from.id, owner: from.owner, ref: head, sha: from.refs.get(`refs/heads/${head}`)! },
    draft,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    reviews: [],
    threads: [],
  };
  setPullRefs(doer, repository, issue);
  tell(doer, repository, issue, user, 'opened');
  return issue;
}

/** Gives the commit that the base has then; `squash` makes one of all, without a second parent. */
export function mergePull(
  doer: Doer,
  repository: Repository,
  issue: Pull,
  by: string,
  method: 'merge' | 'squash' = 'merge',
): string {
  const { pull } = issue;
  if (pull.mergeCommit === null) throw new Error(`pull request ${issue.number} does not merge: it conflicts`);
  const { folder } = repository;
  const { tree, parents } = readCommit(folder, pull.mergeCommit);
  const said =
    method === 'squash'
      ? { parents: parents.slice(0, 1), message: `${issue.title} (#${issue.number})` }
      : {
          parents,
          message: `Merge pull request #${issue.number} from ${pull.head.owner}/${pull.head.ref}\n\n${issue.title}`,
        };
  const merge = writeCommitOfTree(folder, { tree, ...said }, { ...authorOf(by), date: doer.now });
  pull.mergeCommit = merge;
  Object.assign(issue, { state: 'closed', closedAt: doer.time, updatedAt: doer.time });
  Object.assign(pull, { mergedAt: doer.time, mergedBy: by });
  tell(doer, repository, issue, by, 'closed');
  moveRef(doer, repository, `refs/heads/${pull.base.ref}`, merge, by);
  return merge;
}

export function setDraft(doer: Doer, repository: Repository, issue: Pull, by: string, draft: boolean): void {
  issue.pull.draft = draft;
  issue.updatedAt = doer.time;
  tell(doer, repository, issue, by, draft ? 'converted-to-draft' : 'ready-for-review');
}

export function changeBase(doer: Doer, repository: Repository, issue: Pull, by: string, base: string): void {
  const { ref, sha } = issue.pull.base;
  issue.pull.base = { ref: base, sha: repository.refs.get(`refs/heads/${base}`)! };
  issue.updatedAt = doer.time;
  setPullRefs(doer, repository, issue);
  const changes = { base: { ref: { from: ref }, sha: { from: sha } } };
  tell(doer, repository, issue, by, 'edited', { changes });
}

/** The fork goes; the pull request stays, and no longer names it. */
export function deleteFork(doer: Doer, fork: Repository): void {
  doer.state.repositories.delete(fork.id);
  for (const repository of doer.state.repositories.values()) {
    for (const { pull } of repository.issues.values()) {
      if (pull?.head.repository === fork.id) pull.head.repository = null;
    }
  }
}

/** The merge queue asks for the checks of a merge of this pull request. */
export function enqueue(doer: Doer, repository: Repository, issue: Pull, by: string): void {
  const { base, mergeCommit } = issue.pull;
  const tip = baseTip(repository, issue.pull);
  if (mergeCommit === null) throw new Error(`pull request ${issue.number} does not merge: it conflicts`);
  const ref = `refs/heads/gh-readonly-queue/${base.ref}/pr-${issue.number}-${tip}`;
  repository.refs.set(ref, mergeCommit);
  writeRef(repository.folder, ref, mergeCommit);

  doer.happened({
    webhook: 'merge-group-checks-requested',
    sender: by,
    repository,
    payload: {
      merge_group: {
        head_sha: mergeCommit,
        head_ref: ref,
        base_sha: tip,
        base_ref: `refs/heads/${base.ref}`,
        head_commit: simpleCommitView(repository, mergeCommit),
      },
    },
  });
}
