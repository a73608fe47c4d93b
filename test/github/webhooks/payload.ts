/** What every payload has: who did it, where, and which installation hears of it. */
import type { Server } from '../server/server.ts';
import type { Installation } from '../state/accounts.ts';
import { installationView } from '../views/app.ts';
import { repositoryView } from '../views/repository.ts';
import { userView } from '../views/user.ts';
import { nodeId } from '../views/view.ts';
import type { Happening } from './happening.ts';

export function payloadOf(
  view: Server,
  { webhook, repository, sender, payload }: Happening,
  installation: Installation,
  action: string | null,
): object {
  const whole = webhook.startsWith('installation-');
  return {
    ...(action === null ? {} : { action }),
    ...payload,
    ...(repository === null
      ? {}
      : { repository: repositoryView(view, repository), ...organization(view, repository.owner) }),
    installation: whole
      ? installationView(view, installation)
      : { id: installation.id, node_id: nodeId('IN', installation.id) },
    sender: userView(view, sender),
  };
}

function organization(view: Server, login: string): object {
  const { id, node_id, avatar_url, type } = userView(view, login);
  if (type !== 'Organization') return {};
  const url = `${view.base}/orgs/${login}`;
  return {
    organization: {
      login,
      id,
      node_id,
      url,
      repos_url: `${url}/repos`,
      events_url: `${url}/events`,
      hooks_url: `${url}/hooks`,
      issues_url: `${url}/issues`,
      members_url: `${url}/members{/member}`,
      public_members_url: `${url}/public_members{/member}`,
      avatar_url,
      description: null,
    },
  };
}
