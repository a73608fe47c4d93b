import type { App, Installation } from '../state/accounts.ts';
import { accountOf, appOf } from '../state/find.ts';
import { userView } from './user.ts';
import { nodeId, type View } from './view.ts';

const since = '2020-01-01T00:00:00Z';

/** `integration` of the description. */
export function appView(view: View, app: App) {
  return {
    id: app.id,
    slug: app.slug,
    client_id: app.clientId,
    node_id: nodeId('A', app.id),
    owner: userView(view, app.owner),
    name: app.name,
    description: null,
    external_url: `${view.base}/apps/${app.slug}`,
    html_url: `${view.base}/apps/${app.slug}`,
    created_at: since,
    updated_at: since,
    permissions: app.permissions,
    events: app.events,
  };
}

export function installationView(view: View, installation: Installation) {
  const app = appOf(view.state, installation);
  const account = accountOf(view.state, installation.account);
  const { id, permissions, events, repositories, singleFiles, suspendedAt, createdAt } = installation;
  return {
    id,
    account: userView(view, installation.account),
    repository_selection: repositories === 'all' ? 'all' : 'selected',
    access_tokens_url: `${view.base}/app/installations/${id}/access_tokens`,
    repositories_url: `${view.base}/installation/repositories`,
    html_url: `${view.base}/settings/installations/${id}`,
    app_id: app.id,
    client_id: app.clientId,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions,
    events,
    created_at: createdAt,
    updated_at: createdAt,
    single_file_name: singleFiles[0] ?? null,
    has_multiple_single_files: singleFiles.length > 1,
    single_file_paths: singleFiles,
    suspended_at: suspendedAt,
    suspended_by: suspendedAt === null ? null : userView(view, installation.account),
  };
}
