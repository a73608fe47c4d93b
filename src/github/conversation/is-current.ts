import type { Api } from '../api.ts';
import { headQuery } from './query.ts';
import type { Where } from './steps.ts';

/** Whether the pull request still has this head. */
export async function isCurrent(api: Api, where: Where, head: string): Promise<boolean> {
  const { repository } = await api.graphql<{
    repository: { pullRequest: { headRefOid: string } | null } | null;
  }>(headQuery, { ...where });
  return repository?.pullRequest?.headRefOid === head;
}
