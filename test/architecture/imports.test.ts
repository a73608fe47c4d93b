import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

interface Outcome {
  modules: number;
  violations: string[];
}

/** The import rules of the repository, applied to the src folder of `cwd`. */
async function check(cwd: string): Promise<Outcome> {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [command, '--config', join(root, '.dependency-cruiser.js'), '--output-type', 'json', 'src'];
  const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, args, options).catch((error: { stdout: string }) => error);
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

test('imports point up the list of houses, without a circle', async () => {
  const { modules, violations } = await check(root);
  expect(violations).toEqual([]);
  expect(modules).toBeGreaterThan(100);
});

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'otesse-guard-imports-'));
  await cp(join(root, 'src'), join(copy, 'src'), { recursive: true });
  await cp(join(root, 'package.json'), join(copy, 'package.json'));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true }));

test('a breach of each kind is noticed', async () => {
  const breaches = {
    'model-imports-downward': ['model/down.ts', "export { scan } from '../scan/index.ts';"],
    'no-circular': ['cli/circle.ts', "export * from './circle-too.ts';"],
    'pure-folders-touch-nothing': ['detection/impure.ts', "export { readFile } from 'node:fs/promises';"],
    'not-resolvable': ['reports/lost.ts', "export * from './nowhere.ts';"],
  };
  for (const [file, text] of Object.values(breaches)) await writeFile(join(copy, 'src', file!), text!);
  await writeFile(join(copy, 'src/cli/circle-too.ts'), "export * from './circle.ts';");
  const { violations } = await check(copy);
  for (const [rule, [file]] of Object.entries(breaches)) {
    // Of a circle, either end may be named.
    const from = `${rule}: src/${file!.replace('.ts', '')}`;
    expect(
      violations.filter((violation) => violation.startsWith(from)),
      rule,
    ).not.toEqual([]);
  }
});
