/**
 * The simulated GitHub as a process of its own:
 *
 *     node test/github/serve.ts [--port N] [--control N] [--unchecked]
 *
 * It prints where it is, and where it takes what `apart/remote.ts` sends: repositories, pushes, faults, webhooks. It
 * ends on SIGINT or SIGTERM, and with the process that forked it.
 */
import { parseArgs } from 'node:util';
import { Control } from './apart/control.ts';
import { SimulatedGitHub } from './driving/simulated-github.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, control: { type: 'string' }, unchecked: { type: 'boolean' } },
});
const github = await SimulatedGitHub.start({
  port: Number(values.port ?? 0),
  unchecked: values.unchecked ?? false,
});
const control = await Control.start(github, Number(values.control ?? 0));
const at = { url: github.url, control: control.url };
if (process.send) process.send(at);
else console.log(JSON.stringify(at));

for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => void end());

async function end(): Promise<void> {
  try {
    await github.close();
  } finally {
    process.exit();
  }
}
