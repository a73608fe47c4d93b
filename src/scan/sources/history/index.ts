/** Source: everything that was ever committed, each distinct blob and message once. */
import type { Skip } from '../../../model/index.ts';
import { globMatcher } from '../../globs.ts';
import { emptyTally, Inspector, type Setup, type Tally } from '../../inspection/index.ts';
import { type Progress, runJob } from '../../workers/index.ts';
import { listObjects, type ObjectInfo } from '../git/objects.ts';
import { shallowCommits } from '../git/revisions.ts';
import { inspectBlobs } from './inspect-blobs.ts';
import { locate } from './locate.ts';

/** Bytes of objects that a thread reads at once. */
const batchBytes = 16 * 1024 * 1024;

export async function inspectHistory(
  root: string,
  ignore: readonly string[],
  setup: Setup,
  onProgress?: Progress,
): Promise<Tally> {
  const objects = (await listObjects(root)).filter(({ type }) => type !== 'tree');
  const first = await runJob({ kind: 'blobs', root, items: batches(objects), setup }, onProgress);
  const tally: Tally = { ...emptyTally(), files: first.files, bytes: first.bytes };
  await describe(root, first, new Map(objects.map((object) => [object.id, object])), ignore, setup, tally);
  if ((await shallowCommits(root)).size > 0) {
    tally.skips.push({
      path: '.',
      reason: 'shallow',
      detail: 'older commits are not in this clone: run `git fetch --unshallow`',
    });
  }
  return tally;
}

/** Whatever was found is looked at again under the path it had: where a key stands is part of the verdict. */
async function describe(
  root: string,
  first: Tally,
  objects: ReadonlyMap<string, ObjectInfo>,
  ignore: readonly string[],
  setup: Setup,
  tally: Tally,
): Promise<void> {
  const binary = first.skips.filter(({ reason }) => reason === 'binary');
  const places = await locate(
    root,
    [...first.inspections, ...first.skips.filter(({ reason }) => reason !== 'binary')].map(
      ({ path }) => path,
    ),
  );
  const isIgnored = globMatcher(ignore);
  const inspector = await Inspector.create(setup);
  tally.skips.push(...binary.map((skip): Skip => ({ ...skip, path: `object ${skip.path.slice(0, 12)}` })));
  for (const skip of first.skips) {
    if (skip.reason !== 'binary')
      tally.skips.push({ ...skip, path: places.get(skip.path)?.path ?? `object ${skip.path}` });
  }
  for (const { path: id } of first.inspections) {
    const place = places.get(id) ?? { path: `unreachable object ${id.slice(0, 12)}`, commit: null };
    if (isIgnored(place.path)) {
      tally.skips.push({ path: place.path, reason: 'ignored' });
      continue;
    }
    const again = emptyTally();
    await inspectBlobs(root, [objects.get(id)!], inspector, again, place.path);
    for (const inspection of again.inspections) {
      for (const finding of inspection.findings) finding.commit = place.commit;
      tally.inspections.push(inspection);
    }
  }
}

/** Contiguous shares of about equal size: neighbours in a pack are stored as differences from each other. */
function batches(objects: readonly ObjectInfo[]): ObjectInfo[][] {
  const all: ObjectInfo[][] = [];
  let bytes = batchBytes;
  for (const object of objects) {
    if (bytes >= batchBytes || all.at(-1)!.length >= 20_000) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)!.push(object);
    bytes += object.size;
  }
  return all;
}
