import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';

/**
 * Takes the folder for this process, or says who has it.
 *
 * The lock is SQLite's on an empty file: a lock of the operating system (fcntl, LockFileEx), so there is no moment in
 * which two have it, it ends with the process however that ends, and it holds between containers that share a volume,
 * where process ids and sockets of one mean nothing in the other. No other code may open the file: on POSIX, closing any
 * handle to it would end the lock. Who has it stands in a file beside it, for people only.
 */
export function lockFolder(folder: string): () => void {
  const holder = join(folder, 'in-use-by');
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StoreError(`${folder} is in use by ${read(holder)}: stop that, or choose another folder`);
  }
  writeFileSync(holder, `process ${process.pid}, since ${new Date().toISOString()}\n`);
  return () => {
    rmSync(holder, { force: true });
    lock.close();
  };
}

function isBusy(error: unknown): boolean {
  const busy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}

function read(holder: string): string {
  try {
    return readFileSync(holder, 'utf8').trim() || 'another process';
  } catch {
    return 'another process';
  }
}
