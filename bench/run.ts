/**
 * `npm run bench`: this CLI beside other scanners, whole processes, in turn, on the same text. Peers are found on PATH
 * (or in the folder after --peers); docs/benchmarks.md says how to get them. --quick leaves out the large steps. --code
 * measures what looking at code costs instead; --app, what the App bears (--postgres: on a server that is started for it).
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../scripts/postgres/start-server.ts';
import { benchApp } from './app.ts';
import { benchCode } from './code.ts';
import { makeHistory, makeTree } from './corpus.ts';
import { machine } from './machine.ts';
import { compare } from './measure.ts';
import { findPeers, ours, writeKeywords } from './peers.ts';
import { growthTable, printTable } from './table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    code: { type: 'boolean', default: false },
    app: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    rate: { type: 'string', default: '300' },
    peers: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});
if (!existsSync('dist/cli/index.js')) {
  console.error('dist/cli/index.js is missing: run `npm run build`');
  process.exit(2);
}

const megabyte = 1024 * 1024;
const folder = await mkdtemp(join(tmpdir(), 'otesse-guard-bench-'));
try {
  const rounds = Number(values.rounds);
  if (values.app) {
    console.log(await machine());
    const server = values.postgres ? await startServer() : null;
    const place = server ?? { folder: join(folder, 'store') };
    const load = { place, pulls: 200, rate: Number(values.rate), seconds: 20 };
    await benchApp(load).finally(() => server?.stop());
  } else if (values.code) {
    console.log(await machine());
    await benchCode(folder, rounds);
  } else await benchPeers(folder, rounds);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function benchPeers(folder: string, rounds: number): Promise<void> {
  const keywords = await writeKeywords(join(folder, 'keywords.txt'));
  const { peers, missing } = await findPeers(values.peers, keywords);
  console.log(await machine());
  for (const { name, install } of missing) console.log(`${name} was not found: ${install}`);

  const tree = await makeTree(join(folder, 'tree'), { bytes: 20 * megabyte, files: 3_500 });
  printTable(`Working tree: ${tree.title}`, compare(tree, 'tree', [ours, ...peers], rounds));

  const shapes = values.quick ? (['orchard'] as const) : (['orchard', 'ledger'] as const);
  for (const shape of shapes) {
    const history = await makeHistory(join(folder, shape), shape);
    printTable(`History "${shape}": ${history.title}`, compare(history, 'history', [ours, ...peers], rounds));
  }

  const sizes = values.quick ? [1, 10] : [1, 10, 100, 1024];
  const growth = [];
  for (const size of sizes) {
    const corpus = await makeTree(join(folder, `grow-${size}`), {
      bytes: size * megabyte,
      files: size * 175,
    });
    growth.push({ size, figures: compare(corpus, 'tree', [ours], 3)[0]! });
    await rm(corpus.root, { recursive: true });
  }
  growthTable(growth);
}
