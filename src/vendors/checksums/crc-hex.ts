import { zlib } from '../../model/index.ts';

/**
 * Whether a token's last eight characters are the CRC-32, in upper-case hexadecimal, of everything before them,
 * its prefix and any `=` included. Atlassian builds its tokens so.
 * Source: https://docs.rs/crate/dd-sensitive-data-scanner/latest/source/src/secondary_validation/atlassian_token_checksum.rs
 */
export function endsInHexCrc32(token: string): boolean {
  return zlib().crc32(token.slice(0, -8)).toString(16).toUpperCase().padStart(8, '0') === token.slice(-8);
}
