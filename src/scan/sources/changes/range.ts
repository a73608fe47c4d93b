import { count, emptyTally, guarded, Inspector, merge, type Tally } from '../../inspection/index.ts';
import { Versions } from '../blobs/index.ts';
import { commitMessage } from '../history/locate.ts';
import type { CommitRange } from './change.ts';
import { ChangeReader } from './change-reader.ts';
import type { Looking } from './looking.ts';
import { placeAtHead } from './place-at-head.ts';

/** Every commit of a range, also what a later one removes, and their messages. */
export async function inspectRange(
  range: CommitRange,
  ignore: readonly string[],
  { setup, clean }: Looking,
): Promise<Tally> {
  const inspector = await Inspector.create(setup);
  const commits = await range.commits();
  const tally = emptyTally();
  const known = new Set<string>();
  const reader = new ChangeReader(new Versions(range.objects, inspector, clean), ignore);
  await reader.read(commits.flatMap(({ changes }) => changes));
  for (const { id, changes, skip } of commits) {
    if (skip !== null) tally.skips.push(skip);
    const brought = reader.judge(changes);
    keepNew(brought, id, known);
    merge(tally, brought);
  }
  await inspectMessages(range, inspector, tally);
  if (tally.inspections.length > 0) await placeAtHead(tally, await atHead(range, reader));
  return tally;
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

async function inspectMessages(range: CommitRange, inspector: Inspector, tally: Tally): Promise<void> {
  for await (const { commit, text } of range.messages()) {
    if (text === null) {
      // What could be listed a moment ago cannot be read now: said, not passed over.
      tally.skips.push({ path: `commit ${commit.slice(0, 12)}`, reason: 'missing-object' });
      continue;
    }
    const inspection = guarded(commitMessage, () =>
      inspector.inspectText({ path: commitMessage, bytes: text }),
    );
    for (const finding of inspection.findings) finding.commit = commit;
    count(tally, inspection);
  }
}

/** What stands at the head and did not at the base. */
async function atHead(range: CommitRange, reader: ChangeReader): Promise<Tally> {
  const changes = await range.changes();
  await reader.read(changes);
  return reader.judge(changes);
}
