/** Git's plumbing in a bare repository. What is asked of ids alone never changes, and is asked once. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const environment = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

const known = new Map<string, Buffer>();

export function git(folder: string, args: string[], input?: string | Buffer): Buffer {
  return execFileSync('git', ['--git-dir', folder, '-c', 'core.quotePath=false', ...args], {
    env: environment,
    input: input ?? '',
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** As `git`, remembered: every revision among the arguments must be an id. */
export function gitOfIds(folder: string, ...args: string[]): Buffer {
  const key = [folder, ...args].join('\0');
  const found = known.get(key);
  if (found !== undefined) return found;
  const output = git(folder, args);
  known.set(key, output);
  return output;
}

/**
 * A fork has the objects of what it was forked from, and the other way round, as in GitHub's network: `network` is the
 * folder of another repository of it.
 */
export function initBare(folder: string, network?: string): void {
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder], { env: environment });
  git(folder, ['config', 'gc.auto', '0']);
  // A workflow fetches the merge of a pull request by its id.
  git(folder, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  if (network === undefined) return;
  rmSync(join(folder, 'objects'), { recursive: true });
  symlinkSync(realpathSync(join(network, 'objects')), join(folder, 'objects'));
}

/** A branch as the file that git keeps of it; null removes it. */
export function writeRef(folder: string, ref: string, id: string | null): void {
  const path = join(folder, ref);
  if (id === null) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${id}\n`);
}

/** All that another repository has, of which `from` may be the working tree; gives its branches, ids by full name. */
export function copyObjects(from: string, into: string): [string, string][] {
  const inside = (...args: string[]) => execFileSync('git', ['-C', from, ...args], { env: environment });
  const objects = inside('rev-parse', '--git-path', 'objects').toString().trim();
  cpSync(resolve(from, objects), join(into, 'objects'), { recursive: true });
  const branches = linesOf(inside('for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads'));
  return branches.map((line) => line.split(' ') as [string, string]);
}

/** The lines of an output, without the empty last one. */
export function linesOf(output: Buffer): string[] {
  const text = output.toString();
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
