import type { Migration } from './migration.ts';

export const audit: Migration = {
  name: '0002-audit',
  statements: [
    `CREATE TABLE otesse_guard.audit (
      seq bigint PRIMARY KEY,
      entry text NOT NULL,
      hash text NOT NULL
    )`,
    `CREATE FUNCTION otesse_guard.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the audit log is only ever added to';
    END $$`,
    `CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON otesse_guard.audit
      FOR EACH STATEMENT EXECUTE FUNCTION otesse_guard.refuse_change()`,
  ],
};
