import { zlib } from '../../model/index.ts';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The checksum that GitHub and npm put at the end of their tokens: the CRC-32 of the text before it, in base 62
 * (digits, upper case, lower case), zero-padded to six.
 * Source: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function base62Crc32(body: string): string {
  let rest = zlib().crc32(body);
  let text = '';
  do {
    text = base62[rest % 62] + text;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return text.padStart(6, '0');
}

/** Whether a token's last six characters are the checksum of what stands between its prefix and them. */
export function endsInBase62Crc32(token: string): boolean {
  const body = token.slice(token.lastIndexOf('_') + 1);
  return base62Crc32(body.slice(0, -6)) === body.slice(-6);
}
