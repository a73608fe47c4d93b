import {
  count,
  emptyTally,
  guarded,
  Inspector,
  merge,
  type Setup,
  type Tally,
} from '../../inspection/index.ts';
import { type Commit, commitFormat, parseChanges, parseCommits } from '../git/changes.ts';
import { readObjects } from '../git/objects.ts';
import { shallowCommits } from '../git/revisions.ts';
import { GitError, git } from '../git/run.ts';
import { commitMessage } from '../history/locate.ts';
import { ChangeReader } from './change-reader.ts';
import { placeAtHead } from './place-at-head.ts';

/** Commits by their full ids. */
export interface Range {
  /** Excluded, with everything before it. */
  base: string;
  head: string;
  /** Where commits here only stand for others: the ids of those. */
  standFor?: ReadonlyMap<string, string>;
}

/** Source: every commit that `head` has and `base` lacks, also what a later one removes, and their messages. */
export async function inspectRange(
  root: string,
  range: Range,
  ignore: readonly string[],
  setup: Setup,
): Promise<Tally> {
  const inspector = await Inspector.create(setup);
  const { base, head, standFor } = range;
  const named = (id: string): string => standFor?.get(id) ?? id;
  const log = await withRenames(
    root,
    ['log', ...commitFormat, '--reverse', '--topo-order'],
    head,
    `^${base}`,
  );
  const commits = parseCommits(log.toString());
  const tally = emptyTally();
  const known = new Set<string>();
  const grafted = await shallowCommits(root);
  const reader = new ChangeReader(root, ignore, inspector);
  await reader.read(commits.filter(({ id }) => !grafted.has(id)).flatMap(({ changes }) => changes));
  for (const commit of commits) {
    if (grafted.has(commit.id)) {
      // Its parents are not here: what it brings cannot be told from what was there before.
      tally.skips.push({
        path: `commit ${named(commit.id).slice(0, 12)}`,
        reason: 'shallow',
        detail: 'its parent is not in this clone: run `git fetch --unshallow`',
      });
      continue;
    }
    const brought = reader.judge(commit.changes);
    keepNew(brought, named(commit.id), known);
    merge(tally, brought);
  }
  await inspectMessages(root, commits, inspector, { named, tally });
  if (tally.inspections.length > 0) await placeAtHead(tally, await atHead(root, range, reader));
  return tally;
}

/** Renames are told by contents. Where git cannot read one of those, a renamed file passes for a new one. */
async function withRenames(root: string, args: readonly string[], ...commits: string[]): Promise<Buffer> {
  const rest = ['--end-of-options', ...commits, '--'];
  try {
    return await git(root, [...args, ...rest]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return git(root, [...args, '--no-renames', ...rest]);
  }
}

/** A secret that an earlier commit of the range brought is that commit's, wherever it is carried to. */
function keepNew(brought: Tally, commit: string, known: Set<string>): void {
  for (const inspection of brought.inspections) {
    inspection.findings = inspection.findings.filter(
      ({ fingerprint, path }) => !known.has(`${fingerprint} ${path}`),
    );
    for (const finding of inspection.findings) finding.commit = commit;
  }
  for (const { findings } of brought.inspections) {
    for (const { fingerprint, path } of findings) known.add(`${fingerprint} ${path}`);
  }
}

async function inspectMessages(
  root: string,
  commits: readonly Commit[],
  inspector: Inspector,
  { named, tally }: { named: (id: string) => string; tally: Tally },
): Promise<void> {
  const ids = commits.map(({ id }) => id);
  for await (const objects of readObjects(root, ids)) {
    for (const object of objects) {
      if (!('bytes' in object)) {
        // What git could list a moment ago it cannot read now: said, not passed over.
        tally.skips.push({ path: `commit ${named(object.id).slice(0, 12)}`, reason: 'missing-object' });
        continue;
      }
      const { bytes } = object;
      const inspection = guarded(commitMessage, () => inspector.inspectMessage(commitMessage, bytes));
      for (const finding of inspection.findings) finding.commit = named(object.id);
      count(tally, inspection);
    }
  }
}

/** What stands at the head and did not at the base. */
async function atHead(root: string, { base, head }: Range, reader: ChangeReader): Promise<Tally> {
  const options = ['-z', '--raw', '--no-abbrev', '-M', '--no-ext-diff', '--ignore-submodules=none'];
  const output = await withRenames(root, ['diff', ...options], base, head);
  const changes = parseChanges(output.toString());
  await reader.read(changes);
  return reader.judge(changes);
}
