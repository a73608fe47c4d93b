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

function readDiff(folder: string, from: string, to: string): FileDiff[] {
  const range = ['-M', '--no-color', '--no-ext-diff', from, to];
  const raw = gitOfIds(folder, 'diff', '--raw', '-z', '--abbrev=40', ...range)
    .toString()
    .split('\0');
  const numbers = gitOfIds(folder, 'diff', '--numstat', ...range)
    .toString()
    .split('\n');
  const patches = gitOfIds(folder, 'diff', '--patch', '--unified=3', ...range)
    .toString()
    .split(/^diff --git .*\n/m)
    .slice(1);
  const files: FileDiff[] = [];
  for (let at = 0; at < raw.length - 1; ) {
    const [, , , sha, status] = raw[at]!.split(' ');
    const moved = status!.startsWith('R') || status!.startsWith('C');
    const previousPath = moved ? raw[at + 1]! : null;
    const path = raw[at + (moved ? 2 : 1)]!;
    at += moved ? 3 : 2;
    const [additions, deletions] = numbers[files.length]!.split('\t');
    const patch = patches[files.length]!;
    const hunks = patch.search(/^@@ /m);
    files.push({
      path,
      previousPath,
      status: statusOf(status!),
      sha: status === 'D' ? blobBefore(raw, at) : sha!,
      additions: Number(additions) || 0,
      deletions: Number(deletions) || 0,
      binary: additions === '-',
      patch: hunks < 0 ? null : patch.slice(hunks).replace(/\n$/, ''),
    });
  }
  return files;
}

/** The entry before `at`: a removed file is listed with the blob that it was. */
function blobBefore(raw: string[], at: number): string {
  return raw[at - 2]!.split(' ')[2]!;
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
