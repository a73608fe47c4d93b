import type { EmitterWebhookEvent } from '@octokit/webhooks';
import type { Delivery } from '../../store/index.ts';

/** What is kept of a webhook: ids and SHAs, never its text. */
export function deliveryOf({ id, name, payload }: EmitterWebhookEvent): Delivery {
  const { action, installation, repository, ...about } = payload as Mentioned;
  return {
    id,
    event: name,
    action,
    installation: installation?.id,
    repository: repository?.id,
    number: (about.pull_request ?? about.issue ?? about.discussion)?.number,
    sha: about.pull_request?.head?.sha ?? (about.deleted ? undefined : about.after),
  };
}

/** What most payloads have. */
interface Mentioned {
  action?: string;
  installation?: { id: number };
  repository?: { id: number };
  pull_request?: { number: number; head?: { sha: string } };
  issue?: { number: number };
  discussion?: { number: number };
  /** Of a push. */
  after?: string;
  deleted?: boolean;
}
