import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { onTestFinished } from 'vitest';
import ours from '../../../package.json' with { type: 'json' };
import type { Place } from '../../../src/store/index.ts';
import { freshDatabase } from './server.ts';

/** Where a test keeps its record: a folder, or, with STORE_TEST_SERVER, a database of its own there. */
export async function freshPlace(): Promise<Place> {
  const server = process.env.STORE_TEST_SERVER;
  return server ? { url: await freshDatabase(server) } : { folder: await freshFolder() };
}

/** A folder with an empty database in it. To make one takes seconds, to copy one does not. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'otesse-guard-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(await emptyDatabase(), join(folder, 'database'), { recursive: true });
  return folder;
}

async function emptyDatabase(): Promise<string> {
  const files = join(
    'node_modules',
    '.cache',
    'otesse-guard',
    `pglite-${ours.dependencies['@electric-sql/pglite']}`,
  );
  if (existsSync(files)) return files;
  await mkdir(join(files, '..'), { recursive: true });
  const made = await mkdtemp(`${files}-`);
  await (await PGlite.create(made)).close();
  // Another test file may have been quicker.
  await rename(made, files).catch(() => rm(made, { recursive: true, force: true }));
  return files;
}
