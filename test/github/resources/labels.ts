/** Labels of a repository and of an issue. */
import { setLabels } from '../changes/issues.ts';
import { created, found, invalid, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import { nextId } from '../state/state.ts';
import { labelView, labelViews } from '../views/issue.ts';
import { issueOf, readIssue, writeIssue } from './issues.ts';
import type { Operations } from './operations.ts';

export const labels = {
  'issues/list-labels-for-repo': {
    access: read('issues', 'pull_requests'),
    answer: (call) =>
      listed(call, [...call.repository.labels.values()], (each) => labelView(call, call.repository, each)),
  },
  'issues/get-label': {
    access: read('issues', 'pull_requests'),
    answer: (call) => {
      const label = found(call.repository.labels.get(call.params.name!.toLowerCase()));
      return ok(labelView(call, call.repository, label));
    },
  },
  'issues/create-label': {
    access: write('issues', 'pull_requests'),
    answer: (call) => {
      const { name, color = 'ededed', description = null } = call.body as Record<string, string>;
      const key = name!.toLowerCase();
      if (call.repository.labels.has(key)) throw invalid('Label', 'name', 'already_exists');
      const label = { id: nextId(call.state), name: name!, color, description };
      call.repository.labels.set(key, label);
      return created(labelView(call, call.repository, label));
    },
  },
  'issues/list-labels-on-issue': {
    access: (call) => readIssue(call),
    answer: (call) => ok(shown(call)),
  },
  'issues/add-labels': {
    access: (call) => writeIssue(call),
    answer: (call) => {
      const issue = issueOf(call);
      const asked = call.body as { labels?: (string | { name: string })[] } | string[];
      const given = Array.isArray(asked) ? asked : (asked.labels ?? []);
      const names = given.map((each) => (typeof each === 'string' ? each : each.name));
      setLabels(call, call.repository, issue, call.login, [...new Set([...issue.labels, ...names])]);
      return ok(shown(call));
    },
  },
  'issues/remove-label': {
    access: (call) => writeIssue(call),
    answer: (call) => {
      const issue = issueOf(call);
      const name = call.params.name!.toLowerCase();
      const rest = issue.labels.filter((each) => each.toLowerCase() !== name);
      if (rest.length === issue.labels.length) found(null);
      setLabels(call, call.repository, issue, call.login, rest);
      return ok(shown(call));
    },
  },
} satisfies Operations;

function shown(call: Call) {
  return labelViews(call, call.repository, issueOf(call).labels);
}
