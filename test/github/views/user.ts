import { accountOf, isDeparted } from '../state/find.ts';
import { nodeId, type View } from './view.ts';

/** Null for someone who is gone: of reviews and their comments, where all else names a ghost. */
export function userViewOrNull(view: View, login: string) {
  return isDeparted(view.state, login) ? null : userView(view, login);
}

export function userView({ state, base }: View, login: string) {
  const { id, login: name, type } = accountOf(state, login);
  const url = `${base}/users/${encodeURIComponent(name)}`;
  return {
    login: name,
    id,
    node_id: nodeId(type[0]!, id),
    avatar_url: `${base}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${base}/${encodeURIComponent(name)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}
