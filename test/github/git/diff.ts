/** What changed between two trees, as the API lists it: one entry a file, with its patch. */
import { gitOfIds } from './git.ts';

export interface FileDiff {
  path: string;
  previousPath: string | null;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  sha: string | null;
  additions: number;
  deletions: number;
  binary: boolean;
  /** From its first `@@`; null where there is none: binary, moved as it was, or too large. */
  patch: string | null;
}

/**
 * Beyond these a patch is left out of a list:
 * https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits#diff-limits
 */
const patchLimits = { lines: 20_000, bytes: 1_000_000, linesOfOne: 20_000, bytesOfOne: 500_000 };

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const cache = new Map<string, FileDiff[]>();

/** `from` null: everything was added. */
export function diffFiles(folder: string, from: string | null, to: string): FileDiff[] {
  const key = `${folder} ${from} ${to}`;
  let files = cache.get(key);
  if (files === undefined) cache.set(key, (files = withinLimits(readDiff(folder, from ?? emptyTree, to))));
  return files;
}

/** One process: first what changed, then by how many lines, then the patches. */
function readDiff(folder: string, from: string, to: string): FileDiff[] {
  const how = ['-M', '--no-color', '--no-ext-diff', '--abbrev=40', '--unified=3'];
  const output = gitOfIds(folder, 'diff', '--raw', '--numstat', '--patch', '-z', ...how, from, to).toString();
  if (output === '') return [];
  const cut = output.indexOf('\0\0');
  const parts = output.slice(0, cut).split('\0');
  const patches = output.slice(cut + 2).split(/(?:^|\n)diff --git [^\n]*\n/);
  const files: FileDiff[] = [];
  let at = 0;
  while (parts[at]!.startsWith(':')) {
    const [, , before, after, status] = parts[at]!.split(' ');
    const moved = /^[RC]/.test(status!);
    files.push({
      path: parts[at + (moved ? 2 : 1)]!,
      previousPath: moved ? parts[at + 1]! : null,
      status: statusOf(status!),
      // A removed file is listed with the blob that it was.
      sha: status === 'D' ? before! : after!,
      additions: 0,
      deletions: 0,
      binary: false,
      patch: null,
    });
    at += moved ? 3 : 2;
  }
  for (const [which, file] of files.entries()) {
    const [additions, deletions, path] = parts[at]!.split('\t');
    const text = `\n${patches[which + 1]!}`;
    const hunks = text.indexOf('\n@@ ');
    Object.assign(file, {
      additions: Number(additions) || 0,
      deletions: Number(deletions) || 0,
      binary: additions === '-',
      patch: hunks < 0 ? null : text.slice(hunks + 1).replace(/\n$/, ''),
    });
    at += path === '' ? 3 : 1;
  }
  return files;
}

function statusOf(letter: string): FileDiff['status'] {
  const names = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', C: 'copied', T: 'changed' } as const;
  return names[letter[0] as keyof typeof names];
}

function withinLimits(files: FileDiff[]): FileDiff[] {
  let lines = 0;
  let bytes = 0;
  return files.map((file) => {
    if (file.patch === null) return file;
    const ofThis = file.patch.split('\n').length;
    const size = Buffer.byteLength(file.patch);
    lines += ofThis;
    bytes += size;
    const fits =
      ofThis <= patchLimits.linesOfOne &&
      size <= patchLimits.bytesOfOne &&
      lines <= patchLimits.lines &&
      bytes <= patchLimits.bytes;
    return fits ? file : { ...file, patch: null };
  });
}
