import {
  count,
  type Inspection,
  type Inspector,
  inspectLarge,
  largest,
  skipped,
  type Tally,
} from '../../inspection/index.ts';
import { type GitObject, type ObjectInfo, readObjectsSync, streamBlob } from '../git/objects.ts';
import { GitError } from '../git/run.ts';

/** Reads objects and looks at them, as what stood at `path`; without one each goes by its id. */
export async function inspectBlobs(
  root: string,
  objects: readonly ObjectInfo[],
  inspector: Inspector,
  tally: Tally,
  path?: string,
): Promise<void> {
  const small = objects.filter(({ size }) => size <= largest);
  for (const object of readAll(root, small)) count(tally, inspectObject(inspector, object, path));
  for (const { id, size } of objects) {
    if (size > largest) count(tally, await inspectLargeBlob(inspector, root, id, path));
  }
}

/** Objects read in one go; where git gives up on one that is damaged, one by one. */
function readAll(root: string, objects: readonly ObjectInfo[]): (GitObject | Inspection)[] {
  const bytes = objects.reduce((sum, { size }) => sum + size, 0);
  try {
    return readObjectsSync(
      root,
      objects.map(({ id }) => id),
      bytes,
    );
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (objects.length === 1) return [skipped(objects[0]!.id, 'corrupt-object', error.message)];
    return objects.flatMap((object) => readAll(root, [object]));
  }
}

function inspectObject(inspector: Inspector, object: GitObject | Inspection, path?: string): Inspection {
  if ('findings' in object) return object;
  if ('missing' in object) return skipped(object.id, 'missing-object');
  if (object.type === 'blob') return inspector.inspect(path ?? object.id, object.bytes);
  // A commit or a tag: its message begins after the headers, which hold names and signatures.
  const blank = object.bytes.indexOf('\n\n');
  return inspector.inspectText({
    path: path ?? object.id,
    bytes: object.bytes.subarray(blank === -1 ? 0 : blank + 2),
  });
}

async function inspectLargeBlob(
  inspector: Inspector,
  root: string,
  id: string,
  path = id,
): Promise<Inspection> {
  try {
    return await inspectLarge(inspector, path, streamBlob(root, id));
  } catch (error) {
    if (error instanceof GitError) return skipped(id, 'corrupt-object', error.message);
    throw error;
  }
}
