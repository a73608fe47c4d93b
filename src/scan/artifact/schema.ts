import * as z from 'zod';
import { confidences, skipReasons } from '../../model/index.ts';
import { commitMessage } from '../sources/history/locate.ts';
import { limits } from './limits.ts';

/**
 * What is read of a report. Texts that are shown are not among it, and members without a name here are not looked at:
 * a later version may write more.
 */
export const documentSchema = z.object({
  schema: z.literal('otesse-guard/report@1'),
  complete: z.boolean(),
  findings: z.array(z.unknown()),
  skipped: z.array(z.unknown()),
  suppressed: z.array(z.unknown()).default([]),
});
export type ReportDocument = z.infer<typeof documentSchema>;

const coordinate = z.int().min(1).max(limits.coordinate);

/** Relative, with plain parts, in characters that are seen: as git and our own reports write it. */
const path = z.string().min(1).max(limits.path).refine(isPlainPath);

const placeSchema = z
  .object({ path, line: coordinate, column: coordinate, endLine: coordinate, endColumn: coordinate })
  .refine(
    ({ line, column, endLine, endColumn }) => endLine > line || (endLine === line && endColumn >= column),
  );

const rule = z.string().max(200);
const fingerprint = z.string().regex(/^[0-9a-f]{32}$/);
const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

export const findingSchema = placeSchema.and(
  z.object({
    rule,
    confidence: z.enum(confidences),
    fingerprint,
    commit: commit.nullable(),
    also: z.array(rule).max(100),
    places: z.array(placeSchema).default([]),
  }),
);
export type FindingEntry = z.infer<typeof findingSchema>;

export const suppressedSchema = z.object({
  rule,
  path,
  line: coordinate,
  fingerprint,
  by: z.enum(['inline', 'baseline', 'config', 'ignore-file']),
});
export type SuppressedEntry = z.infer<typeof suppressedSchema>;

export const skipSchema = z.object({ path, reason: z.enum(skipReasons) });

function isPlainPath(text: string): boolean {
  if (text === commitMessage) return true;
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) return false;
  return text.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git');
}
