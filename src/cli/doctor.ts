import { resolve } from 'node:path';
import pc from 'picocolors';
import {
  gitVersion,
  loadSettings,
  readFromDisk,
  repositoryRoot,
  shallowCommits,
  UsageError,
} from '../scan/index.ts';
import { exitCodes } from './exit-codes.ts';
import { hooksOf, isInstalled } from './hook/index.ts';
import { type Io, usesColor } from './io.ts';

/** One thing that was looked at. `next` says what to do about it. */
interface Check {
  state: 'good' | 'note' | 'bad';
  what: string;
  next?: string;
}

const oldestGit = [2, 31];
const oldestNode = 20;
const supportedNode = 22;

/** `otesse-guard doctor`: whether everything is there that a scan here needs. */
export async function runDoctor(path: string, io: Io): Promise<number> {
  const folder = resolve(io.cwd, path);
  const root = await repositoryRoot(folder);
  const checks = [
    checkNode(process.versions.node),
    await checkGit(),
    ...(root === null ? [noRepository(folder)] : await checkRepository(root)),
  ];
  const colors = pc.createColors(usesColor(io.stdout, io.env));
  const signs = { good: colors.green('ok  '), note: colors.yellow('note'), bad: colors.red('bad ') };
  for (const { state, what, next } of checks) {
    io.stdout.write(`${signs[state]}  ${what}\n${next === undefined ? '' : `      ${next}\n`}`);
  }
  return checks.some(({ state }) => state === 'bad') ? exitCodes.usage : exitCodes.clean;
}

function checkNode(version: string): Check {
  const major = Number.parseInt(version, 10);
  if (major < oldestNode)
    return {
      state: 'bad',
      what: `Node ${version} is too old`,
      next: `Install Node ${supportedNode} or newer.`,
    };
  if (major >= supportedNode) return { state: 'good', what: `Node ${version}` };
  return {
    state: 'note',
    what: `Node ${version} works, and gets no fixes any more`,
    next: `Install Node ${supportedNode} or newer.`,
  };
}

async function checkGit(): Promise<Check> {
  try {
    const version = await gitVersion();
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const recent = major > oldestGit[0]! || (major === oldestGit[0] && minor >= oldestGit[1]!);
    if (recent) return { state: 'good', what: `git ${version}` };
    return {
      state: 'bad',
      what: `git ${version} is too old`,
      next: `Install git ${oldestGit.join('.')} or newer.`,
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { state: 'bad', what: error.message };
  }
}

function noRepository(folder: string): Check {
  return {
    state: 'note',
    what: `${folder} is in no git repository`,
    next: 'Files can be scanned; the hook, ranges and history need a repository.',
  };
}

async function checkRepository(root: string): Promise<Check[]> {
  const checks: Check[] = [{ state: 'good', what: `repository ${root}` }];
  try {
    if ((await shallowCommits(root)).size > 0) {
      checks.push({
        state: 'note',
        what: 'this clone is shallow',
        next: 'Run `git fetch --unshallow` before you scan ranges or the history.',
      });
    }
    checks.push(await checkSettings(root), await checkHook(root));
  } catch (error) {
    // git refuses a folder of another owner, or a broken repository, and says so.
    if (!(error instanceof UsageError)) throw error;
    checks.push({ state: 'bad', what: error.message });
  }
  return checks;
}

async function checkSettings(root: string): Promise<Check> {
  try {
    const { texts, baselines } = await loadSettings(readFromDisk(root));
    const files = [texts.config?.file, texts.gitleaks?.file, ...baselines.map(({ file }) => file)].filter(
      (file) => file !== undefined,
    );
    return {
      state: 'good',
      what: files.length === 0 ? 'no settings files: the defaults hold' : `settings: ${files.join(', ')}`,
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { state: 'bad', what: error.message.split('\n').join('\n      ') };
  }
}

async function checkHook(root: string): Promise<Check> {
  for (const hook of await hooksOf(root)) {
    if (await isInstalled(hook)) return { state: 'good', what: `pre-commit hook ${hook}` };
  }
  return {
    state: 'note',
    what: 'no pre-commit hook',
    next: 'Run `otesse-guard hook install` to have commits looked at.',
  };
}
