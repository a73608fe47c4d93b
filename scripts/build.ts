/** Bundles the Action and the CLI into dist/, or into the folder that is named. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'rolldown';
import { grammars } from '../src/detection/languages/index.ts';
import { grammarFiles } from '../src/scan/code/grammars.ts';

const out = process.argv[2] ?? 'dist';

const worker = { worker: 'src/scan/workers/worker.ts', help: 'src/scan/workers/help.ts' };
/** Each face is a folder of its own: its entry, the worker thread's, and what they share. */
const faces = {
  cli: { index: 'src/cli/index.ts', ...worker },
  action: { index: 'src/action/index.ts', ...worker },
};

/**
 * Every file costs time to load, so what is needed together stands together: what even `--version` needs; what makes the
 * list of a tree's files, which takes git a while in which the rest is loaded; what every thread needs that scans, which
 * is what `help` imports; and what a scan needs besides.
 */
const groups = [
  { name: 'base', test: /\/src\/(?:model\/(?:version|severity|report)|scan\/errors|cli\/exit-codes)\.ts$/ },
  { name: 'paths', test: /\/src\/scan\/sources\/path-name\.ts$/ },
  { name: 'list', test: /\/src\/(?:cli\/source|scan\/sources\/(?:git\/(?:revisions|run)|tree\/list))\.ts$/ },
  {
    name: 'engine',
    tags: ['$initial' as const],
    test: /\/src\/(?!cli\/|action\/|scan\/workers\/(?:worker|help)\.ts)/,
  },
  // What the rules on code say: for who explains a finding, and for the server.
  { name: 'rules', test: /\/src\/rules\/(?:index|webhooks|handling|guidance)/ },
  { name: 'scan', test: /\/src\/(?:cli\/scan|scan\/scan)\.ts$/ },
];

/** What only the server needs stays in its own packages: they bring files beside their code, and need not be loaded twice. */
const external = /^(?:probot|pg-boss|pg|drizzle-orm|hono|pino|prom-client|@electric-sql\/|@hono\/)/;

for (const [face, input] of Object.entries(faces)) {
  await rm(`${out}/${face}`, { recursive: true, force: true });
  await build({
    input,
    platform: 'node',
    external,
    transform: { target: 'node20' },
    output: {
      dir: `${out}/${face}`,
      format: 'esm',
      // Names must not change from build to build for no reason: dist/ is committed.
      chunkFileNames: '[name].js',
      codeSplitting: { groups },
      minify: true,
      comments: { legal: false },
    },
    // The parser's loader evaluates code of grammars that bring some; none of ours does.
    // What one face loads when it is asked for, another needs in any case.
    checks: { circularDependency: false, eval: false, ineffectiveDynamicImport: false },
    logLevel: 'warn',
  });
  await writeGrammars(`${out}/${face}/grammars`);
}

/** The parser and its grammars, compressed: they are read when a file first needs them (src/scan/code/grammars.ts). */
async function writeGrammars(folder: string): Promise<void> {
  await mkdir(folder);
  await writeFile(`${folder}/runtime.wasm.br`, compressed(await grammarFiles.runtime()));
  for (const name of grammars)
    await writeFile(`${folder}/${name}.wasm.br`, compressed(await grammarFiles.grammar(name)));
}

function compressed(bytes: Uint8Array): Uint8Array {
  // The best quality takes fifty times as long and saves a tenth.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}
