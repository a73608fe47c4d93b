/** A repository, who may do what in it, and its environments. */

import { found, ok } from '../server/answer.ts';
import { read } from '../server/call.ts';
import { pageOf } from '../server/pages.ts';
import { permissionOf } from '../state/find.ts';
import { apiUrl, fullRepositoryView, htmlUrl } from '../views/repository.ts';
import { userView } from '../views/user.ts';
import { nodeId } from '../views/view.ts';
import type { Operations } from './operations.ts';

export const repositories = {
  'repos/get': {
    access: read('metadata'),
    answer: (call) => ok(fullRepositoryView(call, call.repository)),
  },
  // https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user: `permission` has
  // the four old names, `role_name` the role itself.
  'repos/get-collaborator-permission-level': {
    access: read('metadata'),
    answer: (call) => {
      const { login } = found(call.state.accounts.get(call.params.username!.toLowerCase()));
      const role = permissionOf(call.repository, login);
      const old = {
        none: 'none',
        read: 'read',
        triage: 'read',
        write: 'write',
        maintain: 'write',
        admin: 'admin',
      };
      const at = ['read', 'triage', 'write', 'maintain', 'admin'].indexOf(role);
      const permissions = {
        pull: at >= 0,
        triage: at >= 1,
        push: at >= 2,
        maintain: at >= 3,
        admin: at >= 4,
      };
      const user = { ...userView(call, login), permissions, role_name: role };
      return ok({ permission: old[role], role_name: role, user });
    },
  },
  'repos/get-all-environments': {
    access: read('actions'),
    answer: (call) => {
      const all = [...call.repository.environments.values()];
      const { items, headers } = pageOf(call, all);
      const environments = items.map(({ id, name, createdAt }) => ({
        id,
        node_id: nodeId('EN', id),
        name,
        url: `${apiUrl(call, call.repository)}/environments/${encodeURIComponent(name)}`,
        html_url: `${htmlUrl(call, call.repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
        created_at: createdAt,
        updated_at: createdAt,
        protection_rules: [],
        deployment_branch_policy: null,
      }));
      return { status: 200, body: { total_count: all.length, environments }, headers };
    },
  },
} satisfies Operations;
