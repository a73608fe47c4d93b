/** Something that happened, before it is told to anyone. */
import type { WebhookName } from '../contract/used.ts';
import type { Repository } from '../state/repository.ts';

export interface Happening {
  /** As the description names it: event and action. */
  webhook: WebhookName;
  /** The login of who did it. */
  sender: string;
  repository: Repository | null;
  /** Only this installation hears of it, whatever its App listens to. */
  installation?: number;
  /** Only this App hears of it. */
  app?: number;
  /** What the payload has besides action, repository, sender and installation. */
  payload: Record<string, unknown>;
}

/** Events without an action are named by themselves. */
const withoutAction = new Set(['ping', 'push']);

const events = [
  'check_run',
  'check_suite',
  'commit_comment',
  'discussion_comment',
  'discussion',
  'installation_repositories',
  'installation',
  'issue_comment',
  'issues',
  'merge_group',
  'pull_request_review_comment',
  'pull_request_review_thread',
  'pull_request_review',
  'pull_request',
  'repository',
  'secret_scanning_alert',
  'workflow_run',
];

/** `pull-request-review-comment-created` is the event `pull_request_review_comment` with the action `created`. */
export function eventOf(name: WebhookName): { event: string; action: string | null } {
  const text = name.replaceAll('-', '_');
  if (withoutAction.has(text)) return { event: text, action: null };
  const event = events.find((each) => text.startsWith(`${each}_`));
  if (event === undefined) throw new Error(`no event is known for the webhook ${name}`);
  return { event, action: text.slice(event.length + 1) };
}
