import { redactText } from '../redact-text.ts';
import type { Unread } from '../sources/code-base.ts';

/** Characters of an error that are told. */
const longest = 200;

/** Whatever befalls a parser or a rule befalls one file: the others are still looked at. An error may quote the file. */
export const unparsed = (error: unknown): Unread => ({
  reason: 'unparsed',
  detail: redactText(error instanceof Error ? error.message : String(error)).slice(0, longest),
});
