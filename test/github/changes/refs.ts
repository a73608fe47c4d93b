/** Branches move: by a push, over the API, by a merge. The pull requests from and to them move along. */

import { writeCommitOfTree } from '../git/commit.ts';
import { writeRef } from '../git/git.ts';
import { commitsBetween, mergeBase, mergeTree } from '../git/history.ts';
import { readCommit } from '../git/objects.ts';
import { baseTip } from '../git/pull-request.ts';
import { authorOf, pullsOf } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import { simpleCommitView } from '../views/commit.ts';
import type { Pull } from '../views/pull-request.ts';
import { htmlUrl } from '../views/repository.ts';
import { requestSuites } from './check-suites.ts';
import type { Doer } from './doer.ts';
import { editIssue, tell } from './issues.ts';

const none = '0'.repeat(40);

/** `to` null deletes it. */
export function moveRef(
  doer: Doer,
  repository: Repository,
  ref: string,
  to: string | null,
  by: string,
): void {
  const before = repository.refs.get(ref) ?? null;
  if (before === to) return;
  if (to === null) repository.refs.delete(ref);
  else repository.refs.set(ref, to);
  writeRef(repository.folder, ref, to);
  repository.updatedAt = doer.time;
  tellPush(doer, repository, ref, before, to, by);
  if (to === null) closePulls(doer, repository, ref, by);
  if (to !== null && ref.startsWith('refs/heads/')) {
    requestSuites(doer, repository, { sha: to, branch: ref.slice('refs/heads/'.length), before, by });
    followingPulls(doer, repository, ref.slice('refs/heads/'.length), to, by);
  }
}

function tellPush(
  doer: Doer,
  repository: Repository,
  ref: string,
  before: string | null,
  after: string | null,
  by: string,
): void {
  const { folder } = repository;
  const html = htmlUrl(doer, repository);
  const from = before ?? repository.refs.get(`refs/heads/${repository.defaultBranch}`) ?? after;
  const pushed =
    after === null || from === null || from === undefined ? [] : commitsBetween(folder, from, after);
  const commits = pushed.map((id) => ({
    ...simpleCommitView(repository, id),
    distinct: true,
    url: `${html}/commit/${id}`,
    added: [],
    removed: [],
    modified: [],
  }));
  const forced = before !== null && after !== null && mergeBase(folder, before, after) !== before;
  doer.happened({
    webhook: 'push',
    sender: by,
    repository,
    payload: {
      ref,
      before: before ?? none,
      after: after ?? none,
      base_ref: null,
      created: before === null,
      deleted: after === null,
      forced,
      compare: `${html}/compare/${(before ?? none).slice(0, 12)}...${(after ?? none).slice(0, 12)}`,
      // https://docs.github.com/webhooks/webhook-events-and-payloads#push: 2048 at the most.
      commits: commits.slice(-2048),
      head_commit:
        after === null ? null : { ...simpleCommitView(repository, after), distinct: true, url: html },
      pusher: authorOf(by),
    },
  });
}

/** A pull request whose branch is deleted is closed. */
function closePulls(doer: Doer, deleted: Repository, ref: string, by: string): void {
  for (const repository of doer.state.repositories.values()) {
    for (const issue of pullsOf(repository)) {
      const { head } = issue.pull;
      if (head.repository !== deleted.id || `refs/heads/${head.ref}` !== ref) continue;
      editIssue(doer, repository, issue, by, { state: 'closed' });
    }
  }
}

function followingPulls(doer: Doer, pushed: Repository, branch: string, to: string, by: string): void {
  for (const repository of doer.state.repositories.values()) {
    for (const issue of pullsOf(repository)) {
      if (issue.state !== 'open') continue;
      const { head, base } = issue.pull;
      if (repository === pushed && base.ref === branch) setPullRefs(doer, repository, issue);
      if (head.repository !== pushed.id || head.ref !== branch) continue;
      const before = head.sha;
      head.sha = to;
      // Only now: the base's own pushes leave it as it was. https://github.com/github/docs/issues/431
      base.sha = baseTip(repository, issue.pull);
      issue.updatedAt = doer.time;
      setPullRefs(doer, repository, issue);
      tell(doer, repository, issue, by, 'synchronize', { before, after: to });
    }
  }
}

/** `refs/pull/N/head`, and `refs/pull/N/merge` where it merges. */
export function setPullRefs(doer: Doer, repository: Repository, { number, pull }: Pull): void {
  const { head } = pull;
  const base = baseTip(repository, pull);
  const { folder } = repository;
  writeRef(folder, `refs/pull/${number}/head`, head.sha);
  const tree = mergeTree(folder, base, head.sha);
  if (tree === null) {
    pull.mergeCommit = null;
    return;
  }
  const message = `Merge ${head.sha} into ${base}`;
  pull.mergeCommit = writeCommitOfTree(
    folder,
    { tree, parents: [base, head.sha], message },
    { ...readCommit(folder, head.sha).author, date: doer.now },
  );
  writeRef(folder, `refs/pull/${number}/merge`, pull.mergeCommit);
}
