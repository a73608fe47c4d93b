import { count, type Inspector, largest, type Tally } from '../../inspection/index.ts';
import { inspectLargeBlob, inspectObject } from '../blobs/index.ts';
import { gitObjects, type ObjectInfo, objectInfos } from '../git/objects.ts';

/** Looks at objects, of which only the ids are known, as git gives them. */
export async function inspectNamed(
  root: string,
  ids: readonly string[],
  inspector: Inspector,
  tally: Tally,
): Promise<void> {
  await inspectListed(root, await objectInfos(root, ids), inspector, tally);
}

/** The same for those whose sizes are known. */
export async function inspectListed(
  root: string,
  objects: readonly ObjectInfo[],
  inspector: Inspector,
  tally: Tally,
): Promise<void> {
  const stored = gitObjects(root);
  const small = objects.filter(({ size }) => size <= largest).map(({ id }) => id);
  for await (const some of stored.read(small)) {
    for (const object of some) count(tally, inspectObject(inspector, object));
  }
  for (const { id, size } of objects) {
    if (size > largest) count(tally, await inspectLargeBlob(inspector, stored, id));
  }
}
