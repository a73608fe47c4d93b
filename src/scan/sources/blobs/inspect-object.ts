import {
  brokenDown,
  guarded,
  type Inspection,
  type Inspector,
  inspectLarge,
  skipped,
} from '../../inspection/index.ts';
import { type GitObject, streamBlob } from '../git/objects.ts';
import { GitError } from '../git/run.ts';

/** Looks at one object, as what stood at `path`. */
export function inspectObject(inspector: Inspector, object: GitObject, path = object.id): Inspection {
  if ('missing' in object) return skipped(path, 'missing-object');
  if ('corrupt' in object) return skipped(path, 'corrupt-object', object.corrupt);
  const { type, bytes } = object;
  return guarded(path, () =>
    type === 'blob' ? inspector.inspect(path, bytes) : inspector.inspectMessage(path, bytes),
  );
}

/** The same for a blob that is too large to hold. */
export async function inspectLargeBlob(
  inspector: Inspector,
  root: string,
  id: string,
  path = id,
): Promise<Inspection> {
  try {
    return await inspectLarge(inspector, path, streamBlob(root, id));
  } catch (error) {
    if (error instanceof GitError) return skipped(path, 'corrupt-object', error.message);
    return brokenDown(path, error);
  }
}
