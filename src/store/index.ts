/** The record: what came in, what is to be done, what was decided. On PGlite in a folder, or on a PostgreSQL server. */
export type { AuditEvent, AuditLog, Head } from './audit/index.ts';
export type { Cache } from './cache.ts';
export type { Cursors } from './cursors.ts';
export type { Place } from './database/open-database.ts';
export type { Deliveries, Delivery } from './deliveries/index.ts';
export type { Health, KindHealth } from './health.ts';
export type { Ignore, Ignores } from './ignores.ts';
export type { Incidents } from './incidents.ts';
export { openStore, type Store } from './open-store.ts';
export { type Handler, type Job, type Kind, PutOff, type Queue, type Run } from './queue/index.ts';
export { StoreError } from './store-error.ts';
export type { Trouble } from './trouble.ts';
