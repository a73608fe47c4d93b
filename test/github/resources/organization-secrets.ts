/** What is known of an organisation's secrets, and which repositories they reach. */
import { type Answer, found, notFound, ok } from '../server/answer.ts';
import { type Access, type Call, read } from '../server/call.ts';
import { counted } from '../server/pages.ts';
import type { OrganizationSecret } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { minimalRepositoryView } from '../views/repository.ts';
import type { Operations } from './operations.ts';

type Kind = 'actions' | 'dependabot';

const access: Record<Kind, Access> = {
  actions: read('organization_secrets'),
  dependabot: read('organization_dependabot_secrets'),
};

export const organizationSecrets = {
  'actions/list-org-secrets': { access: access.actions, answer: (call) => list(call, 'actions') },
  'actions/get-org-secret': { access: access.actions, answer: (call) => get(call, 'actions') },
  'actions/list-selected-repos-for-org-secret': {
    access: access.actions,
    answer: (call) => selected(call, 'actions'),
  },
  'dependabot/list-org-secrets': { access: access.dependabot, answer: (call) => list(call, 'dependabot') },
  'dependabot/get-org-secret': { access: access.dependabot, answer: (call) => get(call, 'dependabot') },
  'dependabot/list-selected-repos-for-org-secret': {
    access: access.dependabot,
    answer: (call) => selected(call, 'dependabot'),
  },
} satisfies Operations;

export function organizationSecretsOf(
  state: State,
  login: string,
  kind: Kind,
): Map<string, OrganizationSecret> {
  return state.organizationSecrets.get(login.toLowerCase())?.[kind] ?? new Map();
}

/** Of the installation's own organisation; another's are not there. */
function secretsOf({ state, actor, params }: Call, kind: Kind): Map<string, OrganizationSecret> {
  const org = params.org!.toLowerCase();
  if (actor.kind === 'installation' && actor.installation.account.toLowerCase() !== org) throw notFound();
  return organizationSecretsOf(state, org, kind);
}

function list(call: Call, kind: Kind): Answer {
  return counted(call, 'secrets', [...secretsOf(call, kind).values()], (secret) => view(call, kind, secret));
}

function get(call: Call, kind: Kind): Answer {
  return ok(view(call, kind, secretOf(call, kind)));
}

function selected(call: Call, kind: Kind): Answer {
  const { repositories } = secretOf(call, kind);
  const shown = [...repositories].map((id) => call.state.repositories.get(id)!);
  return counted(call, 'repositories', shown, (each) => minimalRepositoryView(call, each));
}

function secretOf(call: Call, kind: Kind): OrganizationSecret {
  return found(secretsOf(call, kind).get(call.params.secret_name!.toUpperCase()));
}

function view(
  { base, params }: Call,
  kind: Kind,
  { name, createdAt, updatedAt, visibility }: OrganizationSecret,
) {
  const url = `${base}/orgs/${params.org}/${kind}/secrets/${name}/repositories`;
  return {
    name,
    created_at: createdAt,
    updated_at: updatedAt,
    visibility,
    ...(visibility === 'selected' ? { selected_repositories_url: url } : {}),
  };
}
