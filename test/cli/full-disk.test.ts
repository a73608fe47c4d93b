/** No disk can be filled here without being root: the file system's own answer is given in its place. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../support/repository.ts';
import { guard } from './support.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    writeFile: async (path: string, text: string, options: object) => {
      await real.writeFile(path, text.slice(0, 10), options);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        syscall: 'write',
      });
    },
  };
});

it.each([
  ['report', ['scan', '--output', 'report.txt'], 'report.txt'],
  ['baseline', ['baseline', '--output', 'known.json'], 'known.json'],
])('a disk that is full: the old %s stays, and no half of a new one', async (what, args, file) => {
  const root = temporaryFolder();
  writeFileSync(join(root, file), 'old\n');
  const { code, stdout, stderr } = await guard(root, ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    `otesse-guard: the ${what} could not be written to ${join(root, file)}: the disk is full\n`,
  );
  expect(readFileSync(join(root, file), 'utf8')).toBe('old\n');
  expect(readdirSync(root)).toEqual([file]);
});
