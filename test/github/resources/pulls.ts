/** Pull requests, their files and commits. */
import { editIssue } from '../changes/issues.ts';
import { changeBase } from '../changes/pulls.ts';
import { comparisonOf } from '../git/pull-request.ts';
import { type Answer, found, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import { pullsOf } from '../state/find.ts';
import { commitView, fileView } from '../views/commit.ts';
import { type Pull, pullView, simplePullView } from '../views/pull-request.ts';
import type { Operations } from './operations.ts';

/** https://docs.github.com/rest/pulls/pulls: the most that is ever listed. */
const most = { files: 3000, commits: 250 };

export const pulls = {
  'pulls/list': { access: read('pull_requests'), answer: listPulls },
  'pulls/get': {
    access: read('pull_requests'),
    answer: (call) => ok(pullView(call, call.repository, pullOf(call))),
  },
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
