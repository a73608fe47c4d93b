/**
 * `npm run demo [-- --keep]`: a pull request with leaked keys and an unsafe webhook handler meets the built Action and the
 * built App, on a GitHub that this machine simulates. Prints what a reader finds there, step by step, and nothing else; the
 * same stands on pages for a browser.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { concluded } from './expect.ts';
import { Keyboard } from './keyboard.ts';
import { tell } from './tell.ts';
import { World } from './world.ts';

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
for (const built of ['dist/action/index.js', 'dist/cli/index.js'])
  if (!existsSync(built)) {
    console.error(`${built} is missing: run \`npm run build\``);
    process.exit(1);
  }

const keyboard = new Keyboard(values.keep);
console.log('Starting a GitHub of this machine’s own, and the App with a new database.');
if (process.stdin.isTTY) console.log('Press a key to have it stay up at the end, for a browser.');
const world = await World.create();
try {
  const told = tell(world);
  await Promise.race([told, keyboard.stopped]);
  if (keyboard.isAskedToStay) {
    console.log(`It all stands at ${world.github.url} until you press Ctrl-C.`);
    await keyboard.stopped;
  }
  process.exitCode = concluded();
} finally {
  keyboard.close();
  await world.close();
}
