/** Longest scheme with its driver, `cockroachdb+asyncpg`, and longest user and password, in bytes. */
const longest = { scheme: 12 + 1 + 16, user: 128, password: 200 };

const colon = 58;
const slash = 47;
const at = 64;

/** Whether the URL that begins at `offset` may have a user and a password: most have neither, and end the search here. */
export function hasLogin(bytes: Uint8Array, offset: number): boolean {
  const scheme = within(bytes, offset, longest.scheme, colon);
  if (bytes[scheme] !== colon || bytes[scheme + 1] !== slash || bytes[scheme + 2] !== slash) return false;
  const user = within(bytes, scheme + 3, longest.user, colon);
  if (bytes[user] !== colon) return false;
  return bytes[within(bytes, user + 1, longest.password, at)] === at;
}

/** Where `end` stands, or what no user and no password holds, or the most that may be passed over is. */
function within(bytes: Uint8Array, start: number, most: number, end: number): number {
  const last = Math.min(bytes.length, start + most);
  let i = start;
  while (i < last && bytes[i] !== end && !ends(bytes[i]!)) i++;
  return i;
}

/** White space, quotes, slashes, and the `@` before the host. */
function ends(byte: number): boolean {
  return (
    byte === 32 ||
    (byte >= 9 && byte <= 13) ||
    byte === 34 ||
    byte === 39 ||
    byte === 96 ||
    byte === slash ||
    byte === 92 ||
    byte === at
  );
}
