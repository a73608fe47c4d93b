import { UsageError } from '../scan/errors.ts';
import { fs } from '../scan/fs.ts';
import type { LocalSource } from '../scan/index.ts';
import { mergeBase, requireRepository, resolveCommit } from '../scan/sources/git/revisions.ts';
import { listTree, placeOf } from '../scan/sources/tree/list.ts';

export interface SourceOptions {
  staged?: boolean;
  range?: string;
  history?: boolean;
  ignore: boolean;
}

export interface Chosen {
  source: LocalSource;
  /** The source as it stands in a sentence. */
  scanned: string;
  /** Where the settings are read: on disk below the root, or from a commit. */
  settingsFrom: { root: string; commit: string | null };
}

/** What lies at a path, and the repository that it belongs to. */
interface ChosenTree extends Chosen {
  source: Extract<LocalSource, { kind: 'tree' }>;
}

/** @throws UsageError when it is not there */
export async function treeOf(path: string, gitignore: boolean): Promise<ChosenTree> {
  const target = existing(path);
  const place = placeOf(target);
  return {
    source: { kind: 'tree', target, gitignore, listing: listTree(target, { ignore: gitignore, place }) },
    scanned: path,
    settingsFrom: { root: place.repository ?? place.folder, commit: null },
  };
}

/** What the command line asks to scan. @throws UsageError when it is not there */
export async function sourceOf(path: string, options: SourceOptions): Promise<Chosen> {
  const flags = [
    options.staged && '--staged',
    options.range !== undefined && '--range',
    options.history && '--history',
  ];
  const chosen = flags.filter(Boolean);
  if (chosen.length > 1) throw new UsageError(`choose one of ${chosen.join(' and ')}`);
  if (chosen.length === 0) return treeOf(path, options.ignore);
  const root = requireRepository(existing(path));
  const settingsFrom = { root, commit: null };
  if (options.staged) return { source: { kind: 'staged', root }, scanned: 'what is staged', settingsFrom };
  if (options.history) return { source: { kind: 'history', root }, scanned: 'the history', settingsFrom };
  return rangeOf(root, options.range!);
}

function existing(path: string): string {
  try {
    return fs.realpathSync.native(path);
  } catch (error) {
    throw new UsageError(unreachable(path, (error as NodeJS.ErrnoException).code));
  }
}

function unreachable(path: string, code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `${path} does not exist`;
  if (code === 'ELOOP') return `${path} is a link that leads back to itself`;
  return `${path} cannot be read: ${code}`;
}

/** `A..B`, or `A...B` for what B has since it left A. A change is judged by the settings it started from. */
async function rangeOf(root: string, text: string): Promise<Chosen> {
  const parts = /^(.+?)(\.\.\.?)(.+)$/.exec(text);
  if (!parts) throw new UsageError(`--range wants two commits, such as origin/main..HEAD, not "${text}"`);
  const [a, head] = await Promise.all([resolveCommit(root, parts[1]!), resolveCommit(root, parts[3]!)]);
  const base = await mergeBase(root, a, head);
  if (base === null) {
    const hint = 'if this clone is shallow, run `git fetch --unshallow`';
    throw new UsageError(`${parts[1]} and ${parts[3]} have no common commit here: ${hint}`);
  }
  const range = { base: parts[2] === '...' ? base : a, head };
  return { source: { kind: 'range', root, range }, scanned: text, settingsFrom: { root, commit: base } };
}
