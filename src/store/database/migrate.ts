import { sql } from 'drizzle-orm';
import { StoreError } from '../store-error.ts';
import { type Database, rows } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Brings our tables up to date: all of the steps that are missing or none. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.execute(sql`CREATE SCHEMA IF NOT EXISTS otesse_guard`);
    await tx.execute(sql`CREATE TABLE IF NOT EXISTS otesse_guard.migration (
      name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())`);
    const applied = await rows<{ name: string }>(tx, sql`SELECT name FROM otesse_guard.migration`);
    const known = new Set(migrations.map(({ name }) => name));
    const newer = applied.find(({ name }) => !known.has(name));
    if (newer)
      throw new StoreError(`the database is of a newer Otesse Guard (it has ${newer.name}): update this one`);
    for (const { name, statements } of migrations) {
      if (applied.some((one) => one.name === name)) continue;
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`INSERT INTO otesse_guard.migration (name) VALUES (${name})`);
    }
  });
}
