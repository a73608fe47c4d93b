import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** What is generated: where it stands, and the command that writes it (its folder is the last argument). */
const generated = [
  {
    paths: [
      'schema',
      'docs/rules',
      'docs/scorecard-items.md',
      'docs/webhook-shapes.md',
      'docs/webhook-vendors.md',
      'src/scan/config/defaults.json',
      'src/detection/decoders/runs-module.ts',
      'src/detection/prefilter/walk-module.ts',
    ],
    script: 'scripts/generate.ts',
    flag: '--into',
    mend: 'npm run generate',
  },
  { paths: ['cli', 'action'], script: 'scripts/build.ts', below: 'dist', mend: 'npm run build' },
];

/** Writes all that is generated anew, elsewhere, and compares. @throws Error that names each stale file */
export async function checkGenerated(): Promise<void> {
  for (const { paths, script, flag, below = '.', mend } of generated) {
    const fresh = await mkdtemp(join(tmpdir(), 'otesse-guard-'));
    try {
      execFileSync(process.execPath, [script, ...(flag ? [flag] : []), fresh], { stdio: 'inherit' });
      const stale = (
        await Promise.all(paths.map((path) => differences(join(below, path), join(fresh, path))))
      ).flat();
      if (stale.length > 0)
        throw new Error(`stale: ${stale.join(', ')}\nrun \`${mend}\` and commit what it writes`);
    } finally {
      await rm(fresh, { recursive: true });
    }
  }
}

async function differences(committed: string, fresh: string): Promise<string[]> {
  const [old, now] = await Promise.all([contents(committed), contents(fresh)]);
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => old.get(name) !== now.get(name)).map((name) => join(committed, name));
}

/** Texts by path relative to `root`, or the one of a file; empty where nothing is. */
async function contents(root: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return null;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (entries === null) return texts.set('', await readFile(root, 'utf8'));
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    texts.set(relative(root, path), await readFile(path, 'utf8'));
  }
  return texts;
}
