/** Who did what, for good: a log that is only ever added to, each entry tied to the one before. */
export { type AuditLog, appendTo, type Head, openAudit } from './audit.ts';
export type { AuditEvent } from './event.ts';
