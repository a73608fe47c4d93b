/** Pull requests, their files and commits. */
import { editIssue } from '../changes/issues.ts';
import { changeBase, mergePull, openPull } from '../changes/pulls.ts';
import { commitsBetween } from '../git/history.ts';
import { comparisonOf } from '../git/pull-request.ts';
import { type Answer, ApiError, created, found, invalid, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import { pullsOf } from '../state/find.ts';
import { commitView, fileView } from '../views/commit.ts';
import { type Pull, pullView, simplePullView } from '../views/pull-request.ts';
import type { Operations } from './operations.ts';
import { rawDiff } from './raw-diff.ts';

/** https://docs.github.com/rest/pulls/pulls: the most that is ever listed. */
const most = { files: 3000, commits: 250 };

export const pulls = {
  'pulls/list': { access: read('pull_requests'), answer: listPulls },
  'pulls/get': {
    access: read('pull_requests'),
    answer: (call) => {
      const issue = pullOf(call);
      const { mergeBase } = comparisonOf(call.repository, issue.pull);
      const diff = rawDiff(call, mergeBase, issue.pull.head.sha);
      return diff ?? ok(pullView(call, call.repository, issue));
    },
  },
  'pulls/create': { access: write('pull_requests'), answer: create },
  'pulls/merge': { access: write('contents'), answer: merge },
  'pulls/update': {
    access: write('pull_requests'),
    answer: (call) => {
      const issue = pullOf(call);
      const { base, ...edit } = call.body as {
        base?: string;
        title?: string;
        body?: string;
        state?: 'open' | 'closed';
      };
      editIssue(call, call.repository, issue, call.login, edit);
      if (base !== undefined && base !== issue.pull.base.ref)
        changeBase(call, call.repository, issue, call.login, base);
      return ok(pullView(call, call.repository, issue));
    },
  },
  'pulls/list-files': {
    access: read('pull_requests'),
    answer: (call) => {
      const { pull } = pullOf(call);
      const { files } = comparisonOf(call.repository, pull);
      return listed(call, files.slice(0, most.files), (file) =>
        fileView(call, call.repository, pull.head.sha, file),
      );
    },
  },
  'pulls/list-commits': {
    access: read('pull_requests'),
    answer: (call) => {
      const { commits } = comparisonOf(call.repository, pullOf(call).pull);
      return listed(call, commits.slice(0, most.commits), (id) => commitView(call, call.repository, id));
    },
  },
} satisfies Operations;

export function pullOf(call: Call): Pull {
  const issue = found(call.repository.issues.get(Number(call.params.pull_number)));
  found(issue.pull);
  return issue as Pull;
}

/** https://docs.github.com/rest/pulls/pulls#create-a-pull-request: `head` may be `owner:branch`, of a fork. */
function create(call: Call): Answer {
  const { state, repository } = call;
  const {
    title,
    head,
    base,
    body = null,
    draft = false,
  } = call.body as {
    title: string;
    head: string;
    base: string;
    body?: string;
    draft?: boolean;
  };
  const [, owner = repository.owner, branch] = /^(?:([^:]+):)?(.+)$/.exec(head)!;
  const from = [...state.repositories.values()].find(
    (each) => each.owner === owner && [each.id, each.parent].includes(repository.id),
  );
  const tip = from?.refs.get(`refs/heads/${branch}`);
  const onto = repository.refs.get(`refs/heads/${base}`);
  if (tip === undefined) throw invalid('PullRequest', 'head', 'invalid');
  if (onto === undefined) throw invalid('PullRequest', 'base', 'invalid');
  const same = ({ state, pull }: Pull) =>
    state === 'open' &&
    pull.head.repository === from!.id &&
    pull.head.ref === branch &&
    pull.base.ref === base;
  const refuse = (message: string) =>
    new ApiError(422, 'Validation Failed', {
      errors: [{ resource: 'PullRequest', code: 'custom', message }],
    });
  if (pullsOf(repository).some(same)) throw refuse(`A pull request already exists for ${owner}:${branch}.`);
  if (commitsBetween(repository.folder, onto, tip).length === 0)
    throw refuse(`No commits between ${base} and ${head}`);
  const opened = openPull(call, repository, call.login, {
    title,
    body,
    base,
    head: branch!,
    from: from!,
    draft,
  });
  return created(pullView(call, repository, opened));
}

/** https://docs.github.com/rest/pulls/pulls#merge-a-pull-request */
function merge(call: Call): Answer {
  const issue = pullOf(call);
  const { sha, merge_method: method = 'merge' } = call.body as { sha?: string; merge_method?: string };
  const { pull, state } = issue;
  if (state === 'closed' || pull.draft || pull.mergeCommit === null)
    throw new ApiError(405, 'Pull Request is not mergeable');
  if (sha !== undefined && sha !== pull.head.sha)
    throw new ApiError(409, 'Head branch was modified. Review and try the merge again.');
  if (method === 'rebase') throw new ApiError(405, 'Rebase merges are not allowed on this repository.');
  const commit = mergePull(call, call.repository, issue, call.login, method as 'merge' | 'squash');
  return ok({ sha: commit, merged: true, message: 'Pull Request successfully merged' });
}

function listPulls(call: Call): Answer {
  const {
    state = 'open',
    head,
    base,
    sort = 'created',
    direction = sort === 'created' ? 'desc' : 'asc',
  } = call.query;
  const by = (issue: Pull) => (sort === 'updated' ? issue.updatedAt : issue.createdAt);
  const wanted = pullsOf(call.repository)
    .filter((issue) => state === 'all' || issue.state === state)
    // `user:ref-name`; anything else is passed over: https://docs.github.com/rest/pulls/pulls#list-pull-requests
    .filter(
      ({ pull }) =>
        !head?.includes(':') || `${pull.head.owner}:${pull.head.ref}`.toLowerCase() === head.toLowerCase(),
    )
    .filter(({ pull }) => base === undefined || pull.base.ref === base)
    .sort((a, b) => by(a).localeCompare(by(b)) || a.number - b.number);
  if (direction === 'desc') wanted.reverse();
  return listed(call, wanted, (issue) => simplePullView(call, call.repository, issue));
}
