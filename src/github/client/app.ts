import type { Api } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { type AppIdentity, AppJwt } from './app-jwt.ts';
import { Client } from './client.ts';
import { type Credential, RenewedToken } from './credential.ts';
import { InstallationTokens } from './installation-tokens.ts';
import { type Options, type Surroundings, surroundings } from './surroundings.ts';

/** An App's ways to GitHub. Those who ask for one installation share its token, its limits and its turns. */
export class AppConnection {
  /** As the App itself: where it is installed, what was delivered to it, its hook. */
  readonly self: Api;
  readonly #around: Surroundings;
  readonly #installations = new Map<number, { credential: Credential; api: Api }>();

  constructor(identity: AppIdentity, options: Options = {}) {
    this.#around = surroundings(options);
    this.self = new Client(this.#around, new AppJwt(identity, this.#around.now));
  }

  /** As one installation. @throws ApiError `missing` when it is gone, `refused` when it is suspended */
  async installation(id: number): Promise<Api> {
    const known = this.#installations.get(id) ?? this.#open(id);
    try {
      // What it may do comes with a token.
      await known.credential.token();
    } catch (error) {
      if (error instanceof ApiError && error.problem === 'missing') this.#installations.delete(id);
      throw error;
    }
    return known.api;
  }

  #open(id: number): { credential: Credential; api: Api } {
    const tokens = new InstallationTokens(this.self, id, this.#around.now);
    const credential = new RenewedToken(
      (stale) => tokens.token(stale),
      () => tokens.permissions,
      this.#around.now,
    );
    const opened = { credential, api: new Client(this.#around, credential) };
    this.#installations.set(id, opened);
    return opened;
  }
}

/** An App by its id and key. */
export function connectApp(identity: AppIdentity, options: Options = {}): AppConnection {
  return new AppConnection(identity, options);
}
