import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose state it is: a seal of another pull request, or of another server, is worth nothing here. */
export interface SealedFor {
  /** The server's own; 32 bytes or more. */
  key: Uint8Array;
  /** GitHub's id, which stays when a repository is renamed. */
  repository: number;
  pull: number;
}

/** Text that only we can have written: what it says in base64url, a point, and a code over that and where it stands. */
export function seal(state: unknown, where: SealedFor): string {
  const payload = Buffer.from(JSON.stringify(state)).toString('base64url');
  return `${payload}.${codeOf(payload, where)}`;
}

/** What was sealed, or null where we did not seal it, or not here. */
export function unseal(sealed: string, where: SealedFor): unknown {
  const [payload, code, ...more] = sealed.split('.');
  if (!payload || !code || more.length > 0) return null;
  const expected = Buffer.from(codeOf(payload, where));
  const given = Buffer.from(code);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

function codeOf(payload: string, { key, repository, pull }: SealedFor): string {
  const text = `otesse-guard/conversation ${repository} ${pull} ${payload}`;
  return createHmac('sha256', key).update(text).digest('base64url');
}
