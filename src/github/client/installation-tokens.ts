import type { Api, Permissions } from '../api.ts';
import { localTime } from './local-time.ts';

/** So long before it runs out a token is renewed, in milliseconds: what has begun with it can be finished. */
const margin = 5 * 60_000;

/** The tokens of one installation: one at a time, for all who ask. */
export class InstallationTokens {
  readonly #asApp: Api;
  readonly #installation: number;
  readonly #now: () => number;
  #latest: { token: string; until: number } | null = null;
  #coming: Promise<string> | null = null;
  /** What the installation may do, by the latest token. */
  permissions: Permissions = {};

  constructor(asApp: Api, installation: number, now: () => number) {
    this.#asApp = asApp;
    this.#installation = installation;
    this.#now = now;
  }

  /** Another one than the stale one. @throws ApiError */
  async token(stale?: string): Promise<string> {
    const latest = this.#latest;
    if (latest !== null && latest.token !== stale && latest.until - margin > this.#now()) return latest.token;
    this.#coming ??= this.#make().finally(() => {
      this.#coming = null;
    });
    return this.#coming;
  }

  async #make(): Promise<string> {
    const { data, headers } = await this.#asApp.request(
      'POST /app/installations/{installation_id}/access_tokens',
      { installation_id: this.#installation },
    );
    const until = localTime(Date.parse(data.expires_at), headers, this.#now());
    this.#latest = { token: data.token, until };
    this.permissions = (data.permissions ?? {}) as Permissions;
    return data.token;
  }
}
