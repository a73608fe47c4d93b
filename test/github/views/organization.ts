/** An organisation, as events write it. */
import type { Server } from '../server/server.ts';
import { userView } from './user.ts';

export function organizationView(view: Server, login: string) {
  const { id, node_id, avatar_url } = userView(view, login);
  const url = `${view.base}/orgs/${login}`;
  return {
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
  };
}
