import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { StoreError } from '../../src/store/index.ts';
import { freshFolder } from './support/place.ts';
import { openTestStore } from './support/store.ts';
import { until } from './support/until.ts';

/** Another process that takes the folder's lock, says so, and keeps it. */
function other(folder: string) {
  const code = `import { lockFolder } from ${JSON.stringify(join(process.cwd(), 'src/store/database/folder-lock.ts'))};
    try { lockFolder(${JSON.stringify(folder)}); console.log('has it'); setInterval(() => {}, 1e6); }
    catch (error) { console.log(error.message); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  return {
    child,
    answer: async () => {
      await until(() => said.includes('\n'));
      return said.trim();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('a second process is refused, and told who has the folder', async () => {
  const folder = await freshFolder();
  const first = other(folder);
  expect(await first.answer()).toBe('has it');
  await expect(openTestStore({ folder })).rejects.toThrow(
    new RegExp(
      `^${folder} is in use by process ${first.child.pid}, since .*: stop that, or choose another folder$`,
    ),
  );
});

test('the same process is refused too, until it has closed', async () => {
  const folder = await freshFolder();
  const { store } = await openTestStore({ folder });
  await expect(openTestStore({ folder })).rejects.toThrow(`in use by process ${process.pid}`);
  await store.close();
  await openTestStore({ folder });
});

test('a killed process leaves the folder free', async () => {
  const folder = await freshFolder();
  const first = other(folder);
  expect(await first.answer()).toBe('has it');
  await first.kill();
  expect(existsSync(join(folder, 'in-use-by'))).toBe(true);
  await openTestStore({ folder });
});

test('of several that come at once, one gets it', async () => {
  const folder = await freshFolder();
  const answers = await Promise.all(Array.from({ length: 6 }, () => other(folder).answer()));
  expect(answers.filter((answer) => answer === 'has it')).toHaveLength(1);
});

test('a database that was never finished is made anew', async () => {
  const folder = join(await freshFolder(), 'sub');
  await mkdir(join(folder, 'database.unfinished'), { recursive: true });
  await writeFile(join(folder, 'database.unfinished', 'PG_VERSION'), '18\n');
  const { store } = await openTestStore({ folder });
  await store.cursors.set('there', true);
  expect(existsSync(join(folder, 'database.unfinished'))).toBe(false);
});

test('a folder that cannot be made is one clear line', async () => {
  const file = join(await freshFolder(), 'file');
  await writeFile(file, '');
  const opening = openTestStore({ folder: join(file, 'data') });
  await expect(opening).rejects.toThrow(StoreError);
  await expect(opening).rejects.toThrow(/^.*data cannot be made: .*ENOTDIR.*$/);
});
