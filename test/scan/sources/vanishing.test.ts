/** Working trees that change while they are read. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSettings, scan } from '../../../src/scan/index.ts';
import { liveKey } from '../../detection/support.ts';
import { places, unread } from '../support.ts';
import { Repository } from './repository.ts';

const leak = (seed = 1): string => `key = '${liveKey(seed)}'\n`;

/** A scan of so many files that it tells of its progress, in the midst of which something happens, once. */
async function disturbed(repository: Repository, happens: () => void) {
  const files = Array.from({ length: 40 }, (_, i) => [`a${i}.ts`, 'clean\n']);
  repository.write(Object.fromEntries(files));
  let happened = false;
  const report = await scan({
    source: { kind: 'tree', target: repository.root, gitignore: true },
    settings: await loadSettings(async () => null),
    onProgress: (done, of) => {
      if (happened || done === of) return;
      happened = true;
      happens();
    },
  });
  expect(happened).toBe(true);
  return report;
}

it.each<[string, (path: string) => void, string[]]>([
  ['is deleted', (path) => rmSync(path, { recursive: true }), ['vanished', 'vanished']],
  [
    'becomes a folder',
    (path) => {
      rmSync(path, { recursive: true });
      mkdirSync(path);
    },
    ['unreadable', 'vanished'],
  ],
  [
    'becomes a file',
    (path) => {
      rmSync(path, { recursive: true });
      writeFileSync(path, 'clean\n');
    },
    [],
  ],
])('a file, or the folder that it lies in, that %s meanwhile', async (_, change, [file, inFolder]) => {
  const repository = new Repository();
  repository.write({ 'z.ts': leak(1), 'zz/deep.ts': leak(2), 'zzz.ts': leak(3) });
  const report = await disturbed(repository, () => {
    change(join(repository.root, 'z.ts'));
    change(join(repository.root, 'zz'));
  });
  expect(places(report)).toEqual(['zzz.ts:1']);
  const expected = [file && `z.ts: ${file}`, `zz/deep.ts: ${inFolder ?? 'vanished'}`].filter(Boolean);
  expect(unread(report)).toEqual(expected);
  expect(report.complete).toBe(false);
});

it('a file that becomes a link is not followed', async () => {
  const repository = new Repository();
  const secret = new Repository();
  secret.write({ 'elsewhere.ts': leak(1) });
  repository.write({ 'z.ts': 'clean\n' });
  const report = await disturbed(repository, () => {
    rmSync(join(repository.root, 'z.ts'));
    symlinkSync(join(secret.root, 'elsewhere.ts'), join(repository.root, 'z.ts'));
  });
  expect(report).toMatchObject({ complete: true, findings: [], skipped: [] });
});
