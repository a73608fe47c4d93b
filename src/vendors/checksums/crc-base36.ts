import { zlib } from '../../model/index.ts';

const length = 7;

/**
 * Whether a token's last seven characters are the CRC-32 of all that stands before them, its prefix included, in
 * base 36 and zero-padded: GitLab's routable tokens.
 * Source: https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
export function endsInBase36Crc32(token: string): boolean {
  return zlib().crc32(token.slice(0, -length)).toString(36).padStart(length, '0') === token.slice(-length);
}
