import { rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from './errors.ts';

/** Writes beside the target first, so that a full disk leaves the old report or none, never half of one. */
export async function writeReport(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `the report could not be written to ${path}: ${code === 'ENOSPC' ? 'the disk is full' : code}`,
    );
  }
}
