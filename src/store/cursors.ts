import { eq } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { cursorTable } from './database/tables.ts';

/** How far something has come, by name. */
export interface Cursors {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
}

export function openCursors({ tables }: Database): Cursors {
  return {
    async get(name) {
      const [row] = await tables.select().from(cursorTable).where(eq(cursorTable.name, name));
      return row?.value;
    },
    async set(name, value) {
      await tables
        .insert(cursorTable)
        .values({ name, value })
        .onConflictDoUpdate({ target: cursorTable.name, set: { value } });
    },
  };
}
