import type { Migration } from './migration.ts';

export const incidents: Migration = {
  name: '0003-incidents',
  statements: [
    `CREATE TABLE otesse_guard.incident (
      id text PRIMARY KEY,
      incident jsonb NOT NULL
    )`,
    // By where they were sighted.
    'CREATE INDEX incident_sightings ON otesse_guard.incident USING gin (incident jsonb_path_ops)',
  ],
};
