/** Bundles the Action and the CLI into dist/, or into the folder that is named. */
import { rm } from 'node:fs/promises';
import { build } from 'rolldown';

const out = process.argv[2] ?? 'dist';

/** Each face is a folder of its own: its entry, the worker thread's, and what they share. */
const faces = {
  cli: { index: 'src/cli/index.ts', worker: 'src/scan/workers/worker.ts' },
  action: { index: 'src/action/index.ts', worker: 'src/scan/workers/worker.ts' },
};

for (const [face, input] of Object.entries(faces)) {
  await rm(`${out}/${face}`, { recursive: true, force: true });
  await build({
    input,
    platform: 'node',
    transform: { target: 'node20' },
    output: {
      dir: `${out}/${face}`,
      format: 'esm',
      // Names must not change from build to build for no reason: dist/ is committed.
      chunkFileNames: '[name].js',
      minify: true,
      comments: { legal: false },
    },
    checks: { circularDependency: false },
    logLevel: 'warn',
  });
}
