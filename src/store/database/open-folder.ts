import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { fromPglite } from 'pg-boss';
import { StoreError } from '../store-error.ts';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';

/** PostgreSQL in this process, its files in a folder that no other process may use meanwhile. */
export async function openFolder(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new StoreError(`${folder} cannot be made: ${error.message}`);
  });
  const unlock = lockFolder(folder);
  try {
    const client = await openFiles(folder);
    const tables = drizzle(client);
    return {
      engine: 'pglite',
      tables,
      transaction: (work) => tables.transaction(work),
      forQueue: fromPglite(client),
      async script(text) {
        await client.exec(text);
      },
      alone: (work) => work(),
      // Nobody else can be here, so who came before is gone.
      join: async () => {
        const id = randomInt(1, 2 ** 31 - 1);
        return { id, living: sql`SELECT ${id}::bigint`, leave: async () => {} };
      },
      async close() {
        await client.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A new database appears under its name only when it is whole, whatever happens while it is made. */
async function openFiles(folder: string): Promise<PGlite> {
  const files = join(folder, 'database');
  if (!existsSync(files)) {
    const unfinished = join(folder, 'database.unfinished');
    await rm(unfinished, { recursive: true, force: true });
    await (await PGlite.create(unfinished)).close();
    await rename(unfinished, files);
  }
  return PGlite.create(files);
}
