/** What every payload has: who did it, where, and which installation hears of it. */
import type { Server } from '../server/server.ts';
import type { Installation } from '../state/accounts.ts';
import { installationView } from '../views/app.ts';
import { organizationView } from '../views/organization.ts';
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
  const { type } = userView(view, login);
  return type === 'Organization' ? { organization: organizationView(view, login) } : {};
}
