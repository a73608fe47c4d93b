import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the tests that a config of vitest names. Throws when one fails or, where CI is set, did not run. */
export async function runTests(config: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'otesse-guard-'));
  const results = join(temporary, 'results.json');
  try {
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    const { status, error } = spawnSync('node_modules/.bin/vitest', ['run', '--config', config, ...reports], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    if (error || status !== 0) throw new Error(`tests: failed (vitest run --config ${config})`);
    const { numPassedTests, numPendingTests, numTodoTests } = JSON.parse(await readFile(results, 'utf8'));
    const skipped = numPendingTests + numTodoTests;
    if (process.env.CI && skipped > 0) throw new Error(`${skipped} tests were skipped`);
    console.log(`${numPassedTests} passed`);
  } finally {
    await rm(temporary, { recursive: true });
  }
}
