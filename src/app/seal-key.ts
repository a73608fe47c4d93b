import { hkdfSync } from 'node:crypto';

/**
 * The key under which our comments carry state. Made of the App's private key, so that whoever has lost the database still
 * believes what they wrote.
 */
export function sealKeyOf(privateKey: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', privateKey, 'otesse-guard', 'state in comments', 32));
}
