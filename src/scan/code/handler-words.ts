import { sourceLanguageOf } from '../../detection/languages/index.ts';

const words = /web_?-?hook|hmac|signature|php:\/\/input|(?:^|[/_.-])hooks?[/_.-]|\bipn\b|callback/i;

/** Whether a source file may hold a webhook handler: the others are not parsed. */
export function looksLikeHandler(path: string, bytes: Uint8Array): boolean {
  if (sourceLanguageOf(path) === null) return false;
  return (
    words.test(path) ||
    words.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  );
}
