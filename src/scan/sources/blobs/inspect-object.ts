import {
  brokenDown,
  guarded,
  type Inspection,
  type Inspector,
  inspectLarge,
  skipped,
} from '../../inspection/index.ts';
import { type GitObject, ObjectError, type Objects } from '../objects.ts';

/** Looks at one object, as what stood at `path`. */
export function inspectObject(inspector: Inspector, object: GitObject, path = object.id): Inspection {
  if ('missing' in object) return skipped(path, 'missing-object', object.detail);
  if ('corrupt' in object) return skipped(path, 'corrupt-object', object.corrupt);
  if ('tooLarge' in object) return skipped(path, 'missing-object', `${object.tooLarge} bytes are too many`);
  const { type, bytes } = object;
  return guarded(path, () =>
    type === 'blob' ? inspector.inspect(path, bytes) : inspector.inspectMessage(path, bytes),
  );
}

/** The same for a blob that is too large to hold. */
export async function inspectLargeBlob(
  inspector: Inspector,
  objects: Objects,
  id: string,
  path = id,
): Promise<Inspection> {
  try {
    return await inspectLarge(inspector, path, objects.stream(id));
  } catch (error) {
    if (error instanceof ObjectError) return skipped(path, 'corrupt-object', error.message);
    return brokenDown(path, error);
  }
}
