/** No disk can be filled here without being root: the file system's own answer is given in its place. */
import { promises, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../support/repository.ts';
import { guard } from './support.ts';

const { writeFile } = promises;

beforeEach(() => {
  vi.spyOn(promises, 'writeFile').mockImplementation(async (path, text, options) => {
    await writeFile(path, String(text).slice(0, 10), options);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
  });
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
