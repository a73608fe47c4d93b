import { bigint, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import type { Incident } from '../../keys/index.ts';

/** Our tables as the migrations leave them; the queue's are its library's, in a schema of their own. */
const schema = pgSchema('otesse_guard');
const moment = () => timestamp({ withTimezone: true, mode: 'date' });
/** Ids of GitHub. */
const id = () => bigint({ mode: 'number' });

export const deliveryTable = schema.table('delivery', {
  id: text().primaryKey(),
  received: moment().notNull(),
  event: text().notNull(),
  action: text(),
  installation: id(),
  repository: id(),
  number: integer(),
  sha: text(),
});

export const cacheTable = schema.table('cache', {
  key: text().primaryKey(),
  value: text().notNull(),
  used: moment().notNull(),
});

export const cursorTable = schema.table('cursor', {
  name: text().primaryKey(),
  value: jsonb().notNull(),
});

export const ignoreTable = schema.table('ignore', {
  repository: id().notNull(),
  /** 0 for every pull request of the repository. */
  pull: integer().notNull(),
  fingerprint: text().notNull(),
  by: text().notNull(),
  at: moment().notNull(),
  reason: text().notNull(),
});

export const incidentTable = schema.table('incident', {
  id: text().primaryKey(),
  incident: jsonb().$type<Incident>().notNull(),
});

export const auditTable = schema.table('audit', {
  seq: id().primaryKey(),
  /** As it was hashed. */
  entry: text().notNull(),
  hash: text().notNull(),
});
