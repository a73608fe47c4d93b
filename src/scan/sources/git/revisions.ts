import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import { fs, statusOf } from '../../fs.ts';
import { GitError, git, gitAsConfigured } from './run.ts';

/**
 * The root of the working tree that holds `path`, or null where no repository is. Looks for itself: starting git to ask
 * takes as long as scanning a hundred files.
 */
export function repositoryRoot(path: string): string | null {
  for (let folder = path; ; folder = dirname(folder)) {
    const git = join(folder, '.git');
    const status = statusOf(git);
    // A worktree or a submodule has a file that names the folder; git passes over folders that are no repository.
    if (status?.isFile() || (status && statusOf(join(git, 'HEAD')))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The same for scans that need a repository. @throws UsageError where there is none */
export function requireRepository(path: string): string {
  if (statusOf(path) === null) throw new UsageError(`${path} does not exist`);
  const root = repositoryRoot(path);
  if (root === null) throw new UsageError(`${path} is not in a git repository`);
  return root;
}

/** The commit that a revision names. @throws UsageError where it names none */
export async function resolveCommit(root: string, revision: string): Promise<string> {
  // git reads what begins with a hyphen as an option, and no revision begins so.
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) {
    throw new UsageError(`"${revision}" is not a revision`);
  }
  try {
    return (await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]))
      .toString()
      .trim();
  } catch (error) {
    if (error instanceof GitError) {
      throw new UsageError(`no commit "${revision}" in ${root}: fetch it, or check the spelling`);
    }
    throw error;
  }
}

/** Where two commits' histories part, or null where they share none (or the clone is too shallow to know). */
export async function mergeBase(root: string, a: string, b: string): Promise<string | null> {
  try {
    return (await git(root, ['merge-base', a, b])).toString().trim() || null;
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}

/** The commits whose parents a shallow clone lacks. */
export async function shallowCommits(root: string): Promise<Set<string>> {
  const shallow = (await git(root, ['rev-parse', '--is-shallow-repository'])).toString().trim();
  if (shallow !== 'true') return new Set();
  const path = (await git(root, ['rev-parse', '--path-format=absolute', '--git-path', 'shallow']))
    .toString()
    .trim();
  return new Set(fs.readFileSync(path, 'utf8').split('\n').filter(Boolean));
}

/** Whether a commit is here, itself at least. */
export async function hasCommit(root: string, id: string): Promise<boolean> {
  try {
    await git(root, ['cat-file', '-e', `${id}^{commit}`]);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** Where git looks for a hook, absolute, whatever the configuration or a worktree make of it. */
export async function hookPath(root: string, name: string): Promise<string> {
  const output = await gitAsConfigured(root, ['rev-parse', '--git-path', `hooks/${name}`]);
  return resolve(root, output.toString().replace(/\n$/, ''));
}

export async function gitVersion(): Promise<string> {
  const output = (await git('.', ['version'])).toString();
  return /\d+(?:\.\d+)+/.exec(output)?.[0] ?? '0';
}

/** Whether there is a commit yet. */
export async function hasHead(root: string): Promise<boolean> {
  return hasCommit(root, 'HEAD');
}
