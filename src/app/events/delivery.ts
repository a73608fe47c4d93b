import type { EmitterWebhookEvent } from '@octokit/webhooks';

/** What is kept of a webhook: ids and SHAs, never its text. */
export interface Delivery {
  /** GitHub's own, the same when it is delivered again. */
  id: string;
  event: string;
  action: string | null;
  installation: number | null;
  /** The repository's id. */
  repository: number | null;
  /** The pull request that it is about, and what it was between then: a hint, since events come late and in any order. */
  pull: PullHint | null;
}

export interface PullHint {
  number: number;
  base: string;
  head: string;
}

export function deliveryOf({ id, name, payload }: EmitterWebhookEvent): Delivery {
  const { action, installation, repository, pull_request: pull } = payload as Mentioned;
  return {
    id,
    event: name,
    action: action ?? null,
    installation: installation?.id ?? null,
    repository: repository?.id ?? null,
    pull: pull?.head && pull.base ? { number: pull.number, base: pull.base.sha, head: pull.head.sha } : null,
  };
}

/** What most payloads have. */
interface Mentioned {
  action?: string;
  installation?: { id: number };
  repository?: { id: number };
  pull_request?: { number: number; base?: { sha: string }; head?: { sha: string } };
}
