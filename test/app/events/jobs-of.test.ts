import type { EmitterWebhookEvent } from '@octokit/webhooks';
import { expect, test } from 'vitest';
import { deliveryOf } from '../../../src/app/events/delivery.ts';
import { jobsOf } from '../../../src/app/events/jobs-of.ts';

const self = { appId: 17, login: 'guard[bot]' };
const place = {
  installation: { id: 5 },
  repository: { id: 9, name: 'shop', private: true, owner: { login: 'acme' }, default_branch: 'main' },
  sender: { login: 'ann' },
};
const at = {
  installation: 5,
  repository: { id: 9, owner: 'acme', repo: 'shop', isPrivate: true },
  delivery: 'a-b',
};

/** The parts of a payload that are read, beside where it happened. */
function event(name: string, payload: object): EmitterWebhookEvent {
  return { id: 'a-b', name, payload: { ...place, ...payload } } as unknown as EmitterWebhookEvent;
}
const jobs = (name: string, payload: object) =>
  jobsOf(event(name, payload), self).map(({ kind, key, data }) => ({ kind, key, data }));
const kinds = (name: string, payload: object) => jobs(name, payload).map(({ kind }) => kind);

const updated = '2026-11-24T12:00:00Z';
const pull = { number: 3, base: { sha: 'b' }, head: { sha: 'h' }, updated_at: updated };

test('a pull request is judged, and its description read', () => {
  expect(jobs('pull_request', { action: 'opened', pull_request: pull })).toEqual([
    { kind: 'judge-pull', key: '9:3', data: { ...at, pull: 3, hint: { base: 'b', head: 'h', at: updated } } },
    { kind: 'read-text', key: '9:issue:3', data: { ...at, text: { kind: 'issue', number: 3 } } },
  ]);
});

test.each([
  ['synchronize', ['judge-pull']],
  ['reopened', ['judge-pull']],
  ['ready_for_review', ['judge-pull']],
  ['edited', ['judge-pull', 'read-text']],
  ['labeled', []],
  ['closed', []],
])('pull_request.%s', (action, expected) => {
  expect(kinds('pull_request', { action, pull_request: pull })).toEqual(expected);
});

test('a push is judged on the default branch alone, unless it deletes it', () => {
  const push = { ref: 'refs/heads/main', before: 'b', after: 'a', deleted: false };
  expect(jobs('push', push)).toEqual([
    { kind: 'judge-range', key: '9:a', data: { ...at, base: 'b', head: 'a' } },
  ]);
  expect(kinds('push', { ...push, ref: 'refs/heads/topic' })).toEqual([]);
  expect(kinds('push', { ...push, deleted: true })).toEqual([]);
});

test('the merge queue is answered', () => {
  const merge_group = { base_sha: 'b', head_sha: 'h' };
  expect(kinds('merge_group', { action: 'checks_requested', merge_group })).toEqual(['judge-range']);
  expect(kinds('merge_group', { action: 'destroyed', merge_group })).toEqual([]);
});

test('our own check runs can be asked for again, others’ are not ours', () => {
  const check_run = { head_sha: 'h', app: { id: 17 } };
  expect(jobs('check_run', { action: 'rerequested', check_run })).toEqual([
    { kind: 'judge-commit', key: '9:h', data: { ...at, sha: 'h' } },
  ]);
  const pressed = { action: 'requested_action', requested_action: { identifier: 'rescan' } };
  expect(kinds('check_run', { ...pressed, check_run })).toEqual(['judge-commit']);
  expect(kinds('check_run', { action: 'completed', check_run })).toEqual([]);
  expect(kinds('check_run', { action: 'rerequested', check_run: { ...check_run, app: { id: 1 } } })).toEqual(
    [],
  );
});

test('a check suite is asked for again; one that every push brings asks for nothing', () => {
  const check_suite = { head_sha: 'h', app: { id: 17 } };
  expect(kinds('check_suite', { action: 'requested', check_suite })).toEqual([]);
  expect(kinds('check_suite', { action: 'rerequested', check_suite })).toEqual(['judge-commit']);
  expect(kinds('check_suite', { action: 'completed', check_suite })).toEqual([]);
});

test.each([
  ['issues', { action: 'opened', issue: { number: 4 } }, { kind: 'issue', number: 4 }],
  ['issue_comment', { action: 'created', comment: { id: 8 } }, { kind: 'issue-comment', id: 8 }],
  [
    'pull_request_review',
    { action: 'submitted', review: { id: 6, body: 'hm' }, pull_request: pull },
    { kind: 'review', number: 3, id: 6 },
  ],
  [
    'pull_request_review_comment',
    { action: 'edited', comment: { id: 7 } },
    { kind: 'review-comment', id: 7 },
  ],
  ['commit_comment', { action: 'created', comment: { id: 2 } }, { kind: 'commit-comment', id: 2 }],
  ['discussion', { action: 'created', discussion: { node_id: 'D1' } }, { kind: 'discussion', nodeId: 'D1' }],
  [
    'discussion_comment',
    { action: 'created', comment: { node_id: 'C1' } },
    { kind: 'discussion-comment', nodeId: 'C1' },
  ],
])('%s: the text is read', (name, payload, text) => {
  expect(jobs(name, payload)).toMatchObject([{ kind: 'read-text', data: { ...at, text } }]);
  expect(kinds(name, { ...payload, sender: { login: self.login } })).toEqual([]);
});

test('what is taken away is not read', () => {
  expect(kinds('issue_comment', { action: 'deleted', comment: { id: 8 } })).toEqual([]);
  expect(kinds('issues', { action: 'closed', issue: { number: 4 } })).toEqual([]);
  const review = { id: 6, body: null };
  expect(kinds('pull_request_review', { action: 'submitted', review, pull_request: pull })).toEqual([]);
});

test('a run of a workflow is followed once it has ended', () => {
  expect(kinds('workflow_run', { action: 'completed', workflow_run: { id: 1 } })).toEqual(['follow-run']);
  expect(kinds('workflow_run', { action: 'requested', workflow_run: { id: 1 } })).toEqual([]);
});

test('what stands for no installation or no repository gives nothing to do', () => {
  expect(kinds('pull_request', { action: 'opened', pull_request: pull, installation: undefined })).toEqual(
    [],
  );
  expect(kinds('installation', { action: 'created', repository: undefined })).toEqual([]);
});

test('of a webhook ids and SHAs are kept', () => {
  const opened = event('pull_request', { action: 'opened', pull_request: { ...pull, body: 'text' } });
  expect(deliveryOf(opened)).toEqual({
    id: 'a-b',
    event: 'pull_request',
    action: 'opened',
    installation: 5,
    repository: 9,
    number: 3,
    sha: 'h',
  });
});
