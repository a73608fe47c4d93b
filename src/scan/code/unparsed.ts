import type { Unread } from './code-base.ts';

/** Whatever befalls the parser or a grammar befalls one file: the others are still looked at. */
export const unparsed = (error: unknown): Unread => ({
  reason: 'unparsed',
  detail: error instanceof Error ? error.message : String(error),
});
