/** `npm test`: every gate in turn, the quick ones first. Ends with the first that fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checkGenerated } from './check-generated.ts';
import { runTests } from './run-tests.ts';

if (!existsSync('node_modules/.bin/vitest')) fail('the tools are not installed: run `npm ci`');
await checkGenerated().catch((error: Error) => fail(error.message));
gate('types', 'tsc');
gate('style', 'biome', 'check', '--error-on-warnings', '.');
gate('unused code', 'knip');
const started = performance.now();
await runTests('vitest.config.ts').catch((error: Error) => fail(error.message));
console.log(`tests: passed in ${((performance.now() - started) / 1000).toFixed(1)} s`);

function gate(what: string, command: string, ...args: string[]): void {
  const started = performance.now();
  const { status, error } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (error || status !== 0) fail(`${what}: failed (${[command, ...args].join(' ')})`);
  console.log(`${what}: passed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
