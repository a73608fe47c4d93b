import type { Migration } from './migration.ts';

export const deliveriesCacheCursorsIgnores: Migration = {
  name: '0001-first',
  statements: [
    `CREATE TABLE otesse_guard.delivery (
      id text PRIMARY KEY,
      received timestamptz NOT NULL,
      event text NOT NULL,
      action text,
      installation bigint,
      repository bigint,
      number integer,
      sha text
    )`,
    'CREATE INDEX delivery_received ON otesse_guard.delivery (received)',
    `CREATE TABLE otesse_guard.cache (
      key text PRIMARY KEY,
      value text NOT NULL,
      used timestamptz NOT NULL
    )`,
    'CREATE INDEX cache_used ON otesse_guard.cache (used)',
    `CREATE TABLE otesse_guard.cursor (
      name text PRIMARY KEY,
      value jsonb NOT NULL
    )`,
    `CREATE TABLE otesse_guard.ignore (
      repository bigint NOT NULL,
      pull integer NOT NULL,
      fingerprint text NOT NULL,
      by text NOT NULL,
      at timestamptz NOT NULL,
      reason text NOT NULL,
      PRIMARY KEY (repository, pull, fingerprint)
    )`,
  ],
};
