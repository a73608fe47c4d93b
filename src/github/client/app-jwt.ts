import githubAppJwt from 'universal-github-app-jwt';
import { ApiError } from '../api-error.ts';
import type { Credential } from './credential.ts';
import type { Headers } from './exchange.ts';
import { clockSkew } from './local-time.ts';

/** Who an App is. */
export interface AppIdentity {
  appId: number | string;
  /** PEM. */
  privateKey: string;
}

/** A JWT is good for ten minutes; this long it is used, in milliseconds. */
const used = 8 * 60_000;
/** What two clocks may differ by without a refusal, in milliseconds. */
const usualSkew = 5_000;

/** An App's own JWT, by GitHub's clock once it has shown that this machine's is wrong. */
export class AppJwt implements Credential {
  readonly permissions = {};
  readonly #identity: AppIdentity;
  readonly #now: () => number;
  #skew = 0;
  #made: { token: string; at: number } | null = null;

  constructor(identity: AppIdentity, now: () => number) {
    this.#identity = identity;
    this.#now = now;
  }

  async token(): Promise<string> {
    const now = this.#now();
    if (this.#made === null || Math.abs(now - this.#made.at) > used)
      this.#made = { token: await this.#make(now + this.#skew), at: now };
    return this.#made.token;
  }

  async refused(token: string, _: number, said: Headers): Promise<number | null> {
    if (token !== this.#made?.token) return 0;
    const skew = clockSkew(said, this.#now());
    if (skew === null || Math.abs(skew - this.#skew) < usualSkew) return null;
    this.#skew = skew;
    this.#made = null;
    return 0;
  }

  async #make(at: number): Promise<string> {
    const { appId: id, privateKey } = this.#identity;
    try {
      return (await githubAppJwt({ id, privateKey, now: Math.floor(at / 1_000) })).token;
    } catch {
      throw new ApiError('the App’s private key is no RSA key in the form of PEM', {
        problem: 'refused',
        isFinal: true,
      });
    }
  }
}
