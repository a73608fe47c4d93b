import type { Look } from '../look.ts';
import { textFormatOf } from './format.ts';

/**
 * Whether a file holds what the file rules look for: one of their words, or an address without TLS beside words of
 * webhooks. Of prose only the latter is asked.
 */
export function isSuspect(
  path: string,
  { suspects, handlers }: Pick<Look, 'suspects' | 'handlers'>,
  bytes: Uint8Array,
): boolean {
  if (suspects.length > 0 && textFormatOf(path) !== 'prose') return true;
  return (
    handlers.length > 0 && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('http://')
  );
}
