/** Who asks: an App by a signed JWT, an installation or a person by a token. */
import { verify } from 'node:crypto';
import type { App } from '../state/accounts.ts';
import { accountOf, appOf } from '../state/find.ts';
import type { State } from '../state/state.ts';
import { ApiError, badCredentials } from './answer.ts';
import type { Actor } from './call.ts';

export function authenticate(state: State, authorization: string | undefined, now: number): Actor {
  if (authorization === undefined) return { kind: 'nobody' };
  const [, credential] = /^(?:token|bearer) +(\S+)$/i.exec(authorization) ?? [];
  if (credential === undefined) throw badCredentials();
  if (credential.split('.').length === 3) return { kind: 'app', app: appOfJwt(state, credential, now) };

  const token = state.tokens.get(credential);
  if (token === undefined || token.expiresAt <= now) throw badCredentials();
  if (token.refusals > 0) {
    token.refusals--;
    throw badCredentials();
  }
  if (token.knownFrom > now || token.usesLeft <= 0) throw badCredentials();
  token.usesLeft--;
  if ('user' in token.of) return { kind: 'user', login: accountOf(state, token.of.user).login };
  const installation = state.installations.get(token.of.installation);
  if (installation === undefined) throw badCredentials();
  if (installation.suspendedAt !== null) throw new ApiError(403, 'This installation has been suspended');
  return { kind: 'installation', app: appOf(state, installation), installation, token };
}

/**
 * RS256, `iss` the App's id or client id, `iat` not in the future, `exp` at most ten minutes ahead:
 * https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function appOfJwt(state: State, jwt: string, now: number): App {
  const [head, claims, signature] = jwt.split('.') as [string, string, string];
  const { alg } = decode(head);
  const { iss, iat, exp } = decode(claims);
  const app = [...state.apps.values()].find(
    (each) => String(each.id) === String(iss) || each.clientId === iss,
  );
  if (app === undefined) throw new ApiError(404, 'Integration not found');
  const signed = Buffer.from(`${head}.${claims}`);
  const genuine =
    alg === 'RS256' &&
    app.publicKey !== null &&
    verify('RSA-SHA256', signed, app.publicKey, Buffer.from(signature, 'base64url'));
  if (!genuine) throw new ApiError(401, 'A JSON web token could not be decoded');
  const seconds = Math.floor(now / 1000);
  if (!Number.isInteger(iat) || (iat as number) > seconds) {
    throw new ApiError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
  if (!Number.isInteger(exp) || (exp as number) <= seconds) {
    throw new ApiError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if ((exp as number) > seconds + 600) {
    throw new ApiError(401, "'Expiration time' claim ('exp') is too far in the future");
  }
  return app;
}

function decode(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    throw new ApiError(401, 'A JSON web token could not be decoded');
  }
}
