/** What is known of a repository's secrets: their names, and when each was stored. Never a value. */
import { type Answer, found, ok } from '../server/answer.ts';
import { type Call, read } from '../server/call.ts';
import { counted } from '../server/pages.ts';
import type { Secret } from '../state/repository.ts';
import type { Operations } from './operations.ts';
import { organizationSecretsOf } from './organization-secrets.ts';

export const secrets = {
  'actions/list-repo-secrets': {
    access: read('secrets'),
    answer: (call) => list(call, call.repository.secrets.actions),
  },
  'actions/get-repo-secret': {
    access: read('secrets'),
    answer: (call) => get(call, call.repository.secrets.actions),
  },
  'actions/list-repo-organization-secrets': {
    access: read('secrets'),
    answer: (call) => {
      const { repository } = call;
      const reaching = [...organizationSecretsOf(call.state, repository.owner, 'actions').values()].filter(
        ({ visibility, repositories }) =>
          visibility === 'all' ||
          (visibility === 'private' ? repository.private : repositories.has(repository.id)),
      );
      return counted(call, 'secrets', reaching, secretView);
    },
  },
  'actions/list-environment-secrets': {
    access: read('environments'),
    answer: (call) => list(call, environmentSecrets(call)),
  },
  'actions/get-environment-secret': {
    access: read('environments'),
    answer: (call) => get(call, environmentSecrets(call)),
  },
  'dependabot/list-repo-secrets': {
    access: read('dependabot_secrets'),
    answer: (call) => list(call, call.repository.secrets.dependabot),
  },
  'dependabot/get-repo-secret': {
    access: read('dependabot_secrets'),
    answer: (call) => get(call, call.repository.secrets.dependabot),
  },
} satisfies Operations;

function secretView({ name, createdAt, updatedAt }: Secret) {
  return { name, created_at: createdAt, updated_at: updatedAt };
}

function environmentSecrets({ repository, params }: Call): Map<string, Secret> {
  return found(repository.environments.get(params.environment_name!)).secrets;
}

function list(call: Call, of: Map<string, Secret>): Answer {
  return counted(call, 'secrets', [...of.values()], secretView);
}

function get(call: Call, of: Map<string, Secret>): Answer {
  return ok(secretView(found(of.get(call.params.secret_name!.toUpperCase()))));
}
