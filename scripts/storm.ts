/**
 * `npm run storm [-- --postgres] [--plain] [--kills 20] [--pulls 100] [--seed 1]`: kills the App again and again while
 * webhooks arrive, and says what stands in the pull requests afterwards. On PGlite, or with two replicas on a PostgreSQL
 * server (DATABASE_URL, or one that is started); or, to compare, a plain Probot app without a record.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../bench/machine.ts';
import { guard, isIdle, type Storm, weather } from '../test/app/storm/index.ts';
import { startServer } from './postgres/start-server.ts';

const { values } = parseArgs({
  options: {
    postgres: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
    kills: { type: 'string', default: '20' },
    pulls: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'otesse-guard-storm-'));
const given = process.env.DATABASE_URL;
const server = !values.postgres ? null : given ? { url: given, stop: async () => {} } : await startServer();
try {
  console.log(await machine());
  const which: Pick<Storm, 'program' | 'isIdle' | 'replicas'> = values.plain
    ? { program: (env) => ({ args: ['bench/plain-probot.ts'], env }), isIdle: isPlainIdle, replicas: 1 }
    : { program: guard(server ?? { folder }), isIdle, replicas: server ? 2 : 1 };
  const result = await weather({
    ...which,
    ...{ seed: Number(values.seed), pulls: Number(values.pulls), kills: Number(values.kills) },
    say: console.log,
  });
  const { worries, lost, doubled, ...figures } = result;
  const kinds = Map.groupBy(worries, (worry) => worry.slice(0, 100));
  for (const [worry, all] of kinds) console.log(`${all.length} times: ${worry}`);
  console.log({ ...figures, lost: lost.length, doubled: doubled.length });
  for (const each of [...lost.map((one) => `lost: ${one}`), ...doubled.map((one) => `doubled: ${one}`)].slice(
    0,
    20,
  ))
    console.log(each);
  if (!values.plain && lost.length + doubled.length > 0) process.exitCode = 1;
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}

async function isPlainIdle(port: number): Promise<boolean> {
  return (await (await fetch(`http://127.0.0.1:${port}/running`)).text()) === '0';
}
