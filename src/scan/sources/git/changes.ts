import type { Change } from '../changes/change.ts';

/** A commit with what it brings. Merges bring only what none of their parents has. */
export interface LoggedCommit {
  id: string;
  /** Seconds since 1970, as the author's clock had it. */
  authored: number;
  changes: Change[];
}

const absent = /^0+$/;

/** For `git log`: what `parseCommits` reads. Nothing in it but paths comes from people, and those are delimited. */
export const commitFormat = [
  '-z',
  '--raw',
  '--no-abbrev',
  '--root',
  '-M',
  '-c',
  '--ignore-submodules=none',
  '--format=%H %at',
];

/** Reads the output of `git log` with `commitFormat`. Deletions are left out. */
export function parseCommits(output: string): LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  const fields = output.split('\0');
  for (let i = 0; i < fields.length; ) {
    const field = fields[i]!.replace(/^\n/, '');
    if (field.startsWith(':')) {
      i = readChange(fields, i, commits.at(-1)!.changes);
      continue;
    }
    const [id, authored] = field.trim().split(' ');
    if (id) commits.push({ id, authored: Number(authored), changes: [] });
    i++;
  }
  return commits;
}

/** Reads the output of `git diff -z --raw --no-abbrev`. Deletions are left out. */
export function parseChanges(output: string): Change[] {
  const changes: Change[] = [];
  const fields = output.split('\0');
  for (let i = 0; i < fields.length; ) i = fields[i] === '' ? i + 1 : readChange(fields, i, changes);
  return changes;
}

/** One entry, of one parent (`:`) or of several (`::`), and its path or paths; gives the index after them. */
function readChange(fields: readonly string[], at: number, changes: Change[]): number {
  const header = fields[at]!.replace(/^\n/, '');
  const parents = header.search(/[^:]/);
  const parts = header.slice(parents).split(' ');
  const ids = parts.slice(parents + 1, 2 * parents + 2);
  const renamed = parents === 1 && /^[RC]/.test(parts.at(-1)!);
  const after = at + (renamed ? 3 : 2);
  const id = ids.pop()!;
  if (!absent.test(id)) {
    const before = ids.filter((other) => !absent.test(other));
    changes.push({ path: fields[after - 1]!, mode: parts[parents]!, id, before });
  }
  return after;
}
