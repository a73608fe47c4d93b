import type { Api, Permissions } from '../api.ts';
import { Client } from './client.ts';
import { fixedToken, RenewedToken, type TokenSource } from './credential.ts';
import { type Options, surroundings } from './surroundings.ts';

/**
 * A way to GitHub with a token, or with what gives tokens.
 *
 * @param permissions what the token may do, where that is known
 */
export function connect(
  token: string | TokenSource,
  { permissions = {}, ...options }: Options & { permissions?: Permissions } = {},
): Api {
  const around = surroundings(options);
  const credential =
    typeof token === 'string'
      ? fixedToken(token, permissions)
      : new RenewedToken(token, () => permissions, around.now);
  return new Client(around, credential);
}
