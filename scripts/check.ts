/** `npm test`: every gate in turn, the quick ones first. Ends with the first that fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkGenerated } from './check-generated.ts';

if (!existsSync('node_modules/.bin/vitest')) fail('the tools are not installed: run `npm ci`');
await checkGenerated().catch((error: Error) => fail(error.message));
gate('types', 'tsc');
gate('style', 'biome', 'check', '--error-on-warnings', '.');
gate('unused code', 'knip');
await tests();

function gate(what: string, command: string, ...args: string[]): void {
  const started = performance.now();
  const { status, error } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (error || status !== 0) fail(`${what}: failed (${[command, ...args].join(' ')})`);
  console.log(`${what}: passed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** The tests; where CI is set, one that did not run is a failure. */
async function tests(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'otesse-guard-'));
  const results = join(folder, 'results.json');
  try {
    gate('tests', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      await readFile(results, 'utf8'),
    );
    const skipped = numPendingTests + numTodoTests;
    if (process.env.CI && skipped > 0) fail(`${skipped} tests were skipped`);
    console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
