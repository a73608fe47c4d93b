import type { EmitterWebhookEvent } from '@octokit/webhooks';
import type { Hint, Job, JobKind, Jobs, RepositoryRef, TextRef } from '../jobs/job.ts';

/**
 * What a webhook gives us to do. Every job reads the present state by itself, so that events may come twice, late and out
 * of order.
 */
export function jobsOf(event: EmitterWebhookEvent, self: Self): Job[] {
  const place = placeOf(event);
  if (place === null) return [];
  switch (event.name) {
    case 'pull_request':
      return ofPull(event.payload, place);
    case 'push':
      return ofPush(event.payload, place);
    case 'merge_group':
      return ofMergeGroup(event.payload, place);
    case 'check_run':
      return ofCheckRun(event.payload, place, self);
    case 'check_suite':
      return ofCheckSuite(event.payload, place, self);
    case 'workflow_run':
      return event.payload.action === 'completed'
        ? [job('follow-run', event.payload.workflow_run.id, { ...place, run: event.payload.workflow_run.id })]
        : [];
    default:
      return textsOf(event, self).map((text) => readText(place, text));
  }
}

/** Who we are at GitHub. What we do comes back to us as events. */
export interface Self {
  appId: number;
  /** `otesse-guard[bot]` */
  login: string;
}

interface Place {
  installation: number;
  repository: RepositoryRef;
  delivery: string;
}

/** Null where nothing can be done: no installation stands behind it, or no repository. */
function placeOf({ id: delivery, payload }: EmitterWebhookEvent): Place | null {
  const { installation, repository } = payload as {
    installation?: { id: number };
    repository?: { id: number; name: string; private: boolean; owner: { login: string } | null };
  };
  if (!installation || !repository?.owner) return null;
  const { id, name, owner, private: isPrivate } = repository;
  return {
    installation: installation.id,
    repository: { id, owner: owner.login, repo: name, isPrivate },
    delivery,
  };
}

function job<Kind extends JobKind>(kind: Kind, what: string | number, data: Jobs[Kind]): Job {
  const repository = 'repository' in data ? data.repository.id : 0;
  return { kind, key: `${repository}:${what}`, data } as Job;
}

const judgePull = (place: Place, pull: number, hint: Hint): Job =>
  job('judge-pull', pull, { ...place, pull, hint });

const readText = (place: Place, text: TextRef): Job =>
  job('read-text', Object.values(text).join(':'), { ...place, text });

type Payload<Name extends EmitterWebhookEvent['name']> = Extract<
  EmitterWebhookEvent,
  { name: Name }
>['payload'];

const judged = ['opened', 'synchronize', 'reopened', 'ready_for_review', 'edited'];
const written = ['opened', 'edited'];

function ofPull({ action, pull_request }: Payload<'pull_request'>, place: Place): Job[] {
  const { number, base, head, updated_at: at } = pull_request;
  return [
    ...(judged.includes(action) ? [judgePull(place, number, { base: base.sha, head: head.sha, at })] : []),
    ...(written.includes(action) ? [readText(place, { kind: 'issue', number })] : []),
  ];
}

function ofPush({ ref, before, after, deleted, repository }: Payload<'push'>, place: Place): Job[] {
  if (deleted || ref !== `refs/heads/${repository.default_branch}`) return [];
  return [job('judge-range', after, { ...place, base: before, head: after })];
}

function ofMergeGroup(payload: Payload<'merge_group'>, place: Place): Job[] {
  if (payload.action !== 'checks_requested') return [];
  const { base_sha: base, head_sha: head } = payload.merge_group;
  return [job('judge-range', head, { ...place, base, head })];
}

/** What the button of our check runs is known by. */
const rescanButton = 'rescan';

/** Of our own check runs alone: others' are none of our business. */
function ofCheckRun(payload: Payload<'check_run'>, place: Place, { appId }: Self): Job[] {
  const { action, check_run: run } = payload;
  if (run.app?.id !== appId) return [];
  const pressed = action === 'requested_action' ? (payload.requested_action?.identifier ?? '') : '';
  const revoked = /^revoked:([0-9a-f]{8,12})$/.exec(pressed)?.[1];
  if (revoked !== undefined) {
    const { login: by } = payload.sender;
    return [
      job('press-button', `${run.head_sha}:${revoked}`, {
        ...place,
        sha: run.head_sha,
        by,
        finding: revoked,
      }),
    ];
  }
  const isRescan = action === 'rerequested' || pressed === rescanButton;
  return isRescan ? [judgeCommit(place, run.head_sha)] : [];
}

/** That one is requested with every push says nothing that the pull request's own event does not say. */
function ofCheckSuite(payload: Payload<'check_suite'>, place: Place, { appId }: Self): Job[] {
  const { action, check_suite: suite } = payload;
  if (action !== 'rerequested' || suite.app?.id !== appId) return [];
  return [judgeCommit(place, suite.head_sha)];
}

/** Which pull requests have it at their heads is asked: GitHub names none where they come from forks. */
const judgeCommit = (place: Place, sha: string): Job => job('judge-commit', sha, { ...place, sha });

/** The texts that people have just written. What we wrote ourselves holds no secret, and asks for nothing. */
function textsOf({ name, payload }: EmitterWebhookEvent, self: Self): TextRef[] {
  if ('sender' in payload && payload.sender?.login === self.login) return [];
  switch (name) {
    case 'issues':
      return written.includes(payload.action) ? [{ kind: 'issue', number: payload.issue.number }] : [];
    case 'issue_comment':
      return payload.action === 'deleted' ? [] : [{ kind: 'issue-comment', id: payload.comment.id }];
    case 'pull_request_review':
      if (payload.action === 'dismissed' || !payload.review.body) return [];
      return [{ kind: 'review', number: payload.pull_request.number, id: payload.review.id }];
    case 'pull_request_review_comment':
      return payload.action === 'deleted' ? [] : [{ kind: 'review-comment', id: payload.comment.id }];
    case 'commit_comment':
      return [{ kind: 'commit-comment', id: payload.comment.id }];
    case 'discussion':
      if (payload.action !== 'created' && payload.action !== 'edited') return [];
      return [{ kind: 'discussion', nodeId: payload.discussion.node_id }];
    case 'discussion_comment':
      return payload.action === 'deleted'
        ? []
        : [{ kind: 'discussion-comment', nodeId: payload.comment.node_id }];
    default:
      return [];
  }
}
