/** Source: everything that was ever committed, each distinct blob and message once. */
import { append, type Finding, type Skip } from '../../../model/index.ts';
import { globMatcher } from '../../globs.ts';
import {
  count,
  emptyTally,
  type Inspection,
  type Inspector,
  type Setup,
  type Tally,
} from '../../inspection/index.ts';
import { Crew, type Progress } from '../../workers/index.ts';
import { type Version, Versions } from '../blobs/index.ts';
import { objectStore } from '../git/object-store.ts';
import { gitObjects } from '../git/objects.ts';
import { listCommits, locate, type Origin } from './locate.ts';
import { sharesOf } from './shares.ts';

export async function inspectHistory(
  root: string,
  ignore: readonly string[],
  setup: Setup,
  onProgress?: Progress,
): Promise<Tally> {
  // git answers while this thread gets ready, and lists the commits while the objects are looked at.
  const asked = objectStore(root);
  const commits = listCommits(root);
  const crew = new Crew(setup);
  crew.prepare();
  const store = await asked;
  const tally = emptyTally();
  try {
    const items = await sharesOf(root, store, (count) => crew.prepare({ kind: 'objects', of: count }));
    const first = await crew.work({ kind: 'objects', root, items, setup }, onProgress);
    const origins = await locate(root, unexplained(first), commits);
    tally.files = first.files;
    tally.bytes = first.bytes;
    append(
      tally.skips,
      first.skips.map((skip) => ({ ...skip, path: pathOf(skip.path, origins) })),
    );
    await lookAgain(root, first.inspections, origins, ignore, await crew.inspector(), tally);
  } finally {
    await crew.dismiss();
  }
  if (store.isShallow) {
    const detail = 'older commits are not in this clone: run `git fetch --unshallow`';
    tally.skips.push({ path: '.', reason: 'shallow', detail });
  }
  return tally;
}

/** Objects whose place people will want to know. Binary ones are many, and only counted. */
function unexplained({ inspections, skips }: Tally): string[] {
  const unread = skips.filter(({ reason }) => reason !== 'binary');
  return [...inspections, ...unread].map(({ path }) => path);
}

function pathOf(id: string, origins: ReadonlyMap<string, Origin>): string {
  return origins.get(id)?.path ?? `object ${id.slice(0, 12)}`;
}

/**
 * Whatever was found is looked at again under the path it had, oldest first: where a key stands is part of the verdict.
 * A secret that stays in a file from version to version is the finding of the commit that brought it.
 */
async function lookAgain(
  root: string,
  found: readonly Inspection[],
  origins: ReadonlyMap<string, Origin>,
  ignore: readonly string[],
  inspector: Inspector,
  tally: Tally,
): Promise<void> {
  const isIgnored = globMatcher(ignore);
  const versions = new Versions(gitObjects(root), inspector);
  const news = withNews(found, origins);
  const kept = news.filter(({ path }) => !isIgnored(path));
  await versions.read(kept);
  for (const { path } of news)
    if (isIgnored(path)) tally.skips.push({ path, reason: 'ignored' } satisfies Skip);
  const known = new Set<string>();
  for (const version of kept) {
    const inspection = versions.of(version);
    const findings = inspection.findings.filter((finding) => !known.has(nameOf(finding, version.path)));
    for (const finding of findings) {
      finding.commit = origins.get(version.id)?.commit ?? null;
      known.add(nameOf(finding, version.path));
    }
    const again = emptyTally();
    count(again, { ...inspection, findings });
    append(tally.inspections, again.inspections);
    append(tally.skips, again.skips);
  }
}

/** Of the texts with findings, oldest first, those that have one which no older version of the same file had. */
function withNews(found: readonly Inspection[], origins: ReadonlyMap<string, Origin>): Version[] {
  const age = new Map([...origins.keys()].map((id, index) => [id, index]));
  const ageOf = ({ path: id }: Inspection): number => age.get(id) ?? Number.MAX_SAFE_INTEGER;
  const known = new Set<string>();
  const news: Version[] = [];
  for (const { path: id, bytes: size, findings } of [...found].sort((a, b) => ageOf(a) - ageOf(b))) {
    const path = pathOf(id, origins);
    const names = findings.map((finding) => nameOf(finding, path));
    if (names.every((name) => known.has(name))) continue;
    for (const name of names) known.add(name);
    news.push({ id, path, size });
  }
  return news;
}

/** Names a secret in a file. Not by its fingerprint: what may be guessed is named by its place there. */
function nameOf({ rule, secretId, message }: Finding, path: string): string {
  return [rule, secretId ?? message, path].join('\0');
}
