import type { Permissions } from '../api.ts';
import type { Headers } from './exchange.ts';

/** What a client shows. */
export interface Credential {
  readonly permissions: Permissions;
  /** @throws ApiError */
  token(): Promise<string>;
  /**
   * A token was not accepted, for so many times in one request.
   *
   * @returns how long to wait, in seconds, until `token()` may be; null when it will not be
   */
  refused(token: string, times: number, said: Headers): Promise<number | null>;
}

/** Gives a token; another one than the stale one, where there is one. @throws ApiError */
export type TokenSource = (stale?: string) => Promise<string>;

export function fixedToken(token: string, permissions: Permissions): Credential {
  return { permissions, token: async () => token, refused: async () => null };
}

/** How long a new token may be unknown to some of GitHub's servers, in milliseconds. */
const young = 10_000;
const waits = [1, 2, 4];

/** Tokens that run out, or are revoked, in the midst of work. */
export class RenewedToken implements Credential {
  readonly #source: TokenSource;
  readonly #now: () => number;
  readonly #permissions: () => Permissions;
  #latest: { token: string; since: number } | null = null;

  constructor(source: TokenSource, permissions: () => Permissions, now: () => number) {
    this.#source = source;
    this.#permissions = permissions;
    this.#now = now;
  }

  get permissions(): Permissions {
    return this.#permissions();
  }

  async token(): Promise<string> {
    return this.#seen(await this.#source());
  }

  async refused(token: string, times: number): Promise<number | null> {
    const isLatest = this.#latest?.token === token;
    if (!isLatest) return 0;
    const isYoung = this.#now() - this.#latest!.since < young;
    // Where waiting does not help either, asking for another one shows whether the installation is gone.
    if (isYoung && times <= waits.length) return waits[times - 1]!;
    return this.#seen(await this.#source(token)) === token ? null : 0;
  }

  #seen(token: string): string {
    if (this.#latest?.token !== token) this.#latest = { token, since: this.#now() };
    return token;
  }
}
