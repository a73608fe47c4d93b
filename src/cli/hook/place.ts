import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { hookPath, requireRepository } from '../../scan/index.ts';
import { gitAsConfigured } from '../../scan/sources/git/run.ts';

/** Where a repository keeps what is done before a commit. */
export type Place = ScriptPlace | ConfigPlace<'lefthook'> | ConfigPlace<'pre-commit'>;

/** A tool that writes git's hook itself, and its config. */
interface ConfigPlace<Kind> {
  kind: Kind;
  root: string;
  path: string;
}

/** A hook script: git's own, or one that husky calls. */
export interface ScriptPlace {
  kind: 'git' | 'husky';
  root: string;
  path: string;
  /** `team`: it is committed, and holds no path of this machine. `everywhere`: it serves every repository of the user. */
  reach: 'clone' | 'team' | 'everywhere';
  /** False where husky is there and git does not call it yet. */
  active: boolean;
}

const lefthookFiles = ['lefthook', '.lefthook', '.config/lefthook'].flatMap((name) =>
  ['yml', 'yaml', 'toml', 'json', 'jsonc'].map((type) => `${name}.${type}`),
);

/** @throws UsageError outside a repository */
export async function findPlace(folder: string): Promise<Place> {
  const root = requireRepository(folder);
  const framework = await firstOf(root, ['.pre-commit-config.yaml']);
  if (framework !== null) return { kind: 'pre-commit', root, path: framework };
  const lefthook = await firstOf(root, lefthookFiles);
  if (lefthook !== null) return { kind: 'lefthook', root, path: lefthook };
  const path = await hookPath(root, 'pre-commit');
  const hooks = dirname(path);
  // husky 9 points git at .husky/_, whose scripts call those beside it (https://typicode.github.io/husky).
  if (basename(hooks) === '_' && (await exists(join(hooks, 'h')))) {
    return { kind: 'husky', root, path: join(dirname(hooks), 'pre-commit'), reach: 'team', active: true };
  }
  const common = await commonFolder(root);
  if (hooks === join(common, 'hooks') && (await exists(join(root, '.husky')))) {
    return { kind: 'husky', root, path: join(root, '.husky/pre-commit'), reach: 'team', active: false };
  }
  const reach = isWithin(common, hooks) ? 'clone' : isWithin(root, hooks) ? 'team' : 'everywhere';
  return { kind: 'git', root, path, reach, active: true };
}

/** The `.git` folder that all worktrees share. */
async function commonFolder(root: string): Promise<string> {
  const output = await gitAsConfigured(root, ['rev-parse', '--git-common-dir']);
  return resolve(root, output.toString().replace(/\n$/, ''));
}

async function firstOf(root: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) if (await exists(join(root, name))) return join(root, name);
  return null;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
