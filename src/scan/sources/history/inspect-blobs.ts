import { sniff } from '../../../detection/index.ts';
import { count, type Inspection, type Inspector, largest, type Tally } from '../../inspection/index.ts';
import { inspectLargeBlob, inspectObject } from '../blobs/index.ts';
import { type GitObject, type ObjectInfo, readObjects } from '../git/objects.ts';
import { changedParts } from './changed-parts.ts';

/** Reads objects and looks at them; each inspection's path is the object's id. */
export async function inspectBlobs(
  root: string,
  objects: readonly ObjectInfo[],
  inspector: Inspector,
  tally: Tally,
): Promise<void> {
  const small = objects.filter(({ size }) => size <= largest).map(({ id }) => id);
  let clean: Buffer | null = null;
  for await (const some of readObjects(root, small)) {
    for (const object of some) {
      const inspection = inspectAfter(inspector, object, clean);
      const isCleanText = 'bytes' in object && inspection.findings.length === 0 && inspection.skip === null;
      clean = isCleanText ? object.bytes : null;
      count(tally, inspection);
    }
  }
  for (const { id, size } of objects) {
    if (size > largest) count(tally, await inspectLargeBlob(inspector, root, id));
  }
}

/** Looks at what the text before did not have already. Only whether there is anything counts: the caller looks again. */
function inspectAfter(inspector: Inspector, object: GitObject, clean: Buffer | null): Inspection {
  const comparable = 'bytes' in object && object.type === 'blob' && inspector.canLookAtParts;
  const parts =
    comparable && sniff(object.bytes) === 'utf-8' ? changedParts(object.id, clean, object.bytes) : null;
  if (!comparable || parts === null) return inspectObject(inspector, object);
  const findings = parts.flatMap((part) => inspector.inspectText(part).findings);
  return { path: object.id, bytes: object.bytes.length, findings, comments: [], skip: null };
}
