/** The App itself, where it is installed, and the tokens it gets there. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { ApiError, created, found, invalid, noContent, notFound, ok } from '../server/answer.ts';
import { asApp, asInstallation, type Call } from '../server/call.ts';
import { counted, listed } from '../server/pages.ts';
import type { App, Installation, Level, Permissions } from '../state/accounts.ts';
import { sees } from '../state/find.ts';
import { nextId } from '../state/state.ts';
import { appView, installationView } from '../views/app.ts';
import { repositoryView } from '../views/repository.ts';
import type { Operations } from './operations.ts';

export const apps = {
  'apps/get-authenticated': {
    access: asApp,
    answer: (call) => {
      const installations_count = installationsOf(call).length;
      return ok({ ...appView(call, appOf(call)), installations_count });
    },
  },
  'apps/list-installations': {
    access: asApp,
    answer: (call) => listed(call, installationsOf(call), (each) => installationView(call, each)),
  },
  'apps/get-installation': {
    access: asApp,
    answer: (call) => ok(installationView(call, installationOf(call))),
  },
  'apps/get-repo-installation': {
    access: asApp,
    answer: (call) =>
      ok(installationView(call, found(installationsOf(call).find((each) => sees(each, call.repository))))),
  },
  'apps/get-org-installation': {
    access: asApp,
    answer: (call) => {
      const org = call.params.org!.toLowerCase();
      const installation = installationsOf(call).find((each) => each.account.toLowerCase() === org);
      return ok(installationView(call, found(installation)));
    },
  },
  'apps/create-installation-access-token': {
    access: asApp,
    answer: (call) => {
      const installation = installationOf(call);
      if (installation.suspendedAt !== null) throw new ApiError(403, 'This installation has been suspended');
      const permissions = narrowedPermissions(
        installation,
        (call.body as { permissions?: Permissions }).permissions,
      );
      const repositories = narrowedRepositories(call, installation);
      const token = `ghs_${randomBytes(18).toString('hex')}`;
      // An hour: https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
      const expiresAt = call.now + 3_600_000;
      const of = { installation: installation.id };
      call.state.tokens.set(token, {
        token,
        of,
        permissions,
        repositories,
        expiresAt,
        refusals: installation.newTokenRefusals,
        knownFrom: call.now + installation.newTokenDelay,
        usesLeft: Number.POSITIVE_INFINITY,
      });
      return created({
        token,
        expires_at: new Date(expiresAt).toISOString().replace('.000', ''),
        permissions,
        repository_selection: repositories === 'all' ? 'all' : 'selected',
      });
    },
  },
  'apps/revoke-installation-access-token': {
    access: asInstallation,
    answer: (call) => {
      if (call.actor.kind === 'installation') call.state.tokens.delete(call.actor.token.token);
      return noContent;
    },
  },
  'apps/list-repos-accessible-to-installation': {
    access: asInstallation,
    answer: (call) => {
      if (call.actor.kind !== 'installation') throw notFound();
      const { installation, token } = call.actor;
      const seen = [...call.state.repositories.values()].filter(
        (each) =>
          sees(installation, each) && (token.repositories === 'all' || token.repositories.has(each.id)),
      );
      return counted(call, 'repositories', seen, (each) => repositoryView(call, each));
    },
  },
  'apps/create-from-manifest': {
    access: { by: 'code' },
    answer: (call) => {
      const pending = found(call.state.manifests.get(call.params.code!));
      call.state.manifests.delete(call.params.code!);
      const { owner, manifest } = pending;
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const id = nextId(call.state);
      const slug = manifest.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      const secret = randomBytes(20).toString('hex');
      const app: App = {
        id,
        slug,
        name: manifest.name,
        owner,
        clientId: `Iv23${id}`,
        publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        permissions: { metadata: 'read', ...manifest.default_permissions },
        events: manifest.default_events ?? [],
        hook: { url: manifest.hook_attributes?.url ?? null, secret },
      };
      call.state.apps.set(id, app);
      call.state.accounts.set(`${slug}[bot]`, { id: nextId(call.state), login: `${slug}[bot]`, type: 'Bot' });
      return created({
        ...appView(call, app),
        client_secret: randomBytes(20).toString('hex'),
        webhook_secret: secret,
        pem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
      });
    },
  },
} satisfies Operations;

function appOf({ actor }: Call): App {
  if (actor.kind !== 'app') throw notFound();
  return actor.app;
}

function installationsOf(call: Call): Installation[] {
  return [...call.state.installations.values()].filter((each) => each.appId === appOf(call).id);
}

function installationOf(call: Call): Installation {
  return found(installationsOf(call).find(({ id }) => id === Number(call.params.installation_id)));
}

/** No more than the installation has. */
function narrowedPermissions(installation: Installation, asked?: Permissions): Permissions {
  if (asked === undefined) return installation.permissions;
  const order: Level[] = ['read', 'write', 'admin'];
  for (const [name, level] of Object.entries(asked)) {
    const granted = installation.permissions[name];
    if (granted === undefined || order.indexOf(granted) < order.indexOf(level)) {
      throw new ApiError(422, 'The permissions requested are not granted to this installation.');
    }
  }
  return { metadata: 'read', ...asked };
}

function narrowedRepositories(call: Call, installation: Installation): Set<number> | 'all' {
  const { repositories: names, repository_ids: ids } = call.body as {
    repositories?: string[];
    repository_ids?: number[];
  };
  if (names === undefined && ids === undefined) return installation.repositories;
  const seen = [...call.state.repositories.values()].filter((each) => sees(installation, each));
  const chosen = seen.filter((each) => names?.includes(each.name) || ids?.includes(each.id));
  if (chosen.length < (names?.length ?? 0) + (ids?.length ?? 0)) {
    throw invalid(
      'Installation',
      'repositories',
      'invalid',
      'There is at least one repository that does not exist',
    );
  }
  return new Set(chosen.map(({ id }) => id));
}
