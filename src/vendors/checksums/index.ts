/** The arithmetic of checksums that vendors put into their tokens. */
export { endsInBase36Crc32 } from './crc-base36.ts';
export { endsInHexCrc32 } from './crc-hex.ts';
export { base62Crc32, endsInBase62Crc32 } from './crc32.ts';
