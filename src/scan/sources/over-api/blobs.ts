import { ApiError, type RepositoryReader } from '../../../github/index.ts';
import { objectInfos } from '../git/objects.ts';
import { writeBlob } from '../git/write.ts';

/** Brings the blobs that are not here. Gives, for each that could not be had, why. */
export async function bringBlobs(
  root: string,
  reader: RepositoryReader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const lacking = new Map<string, string>();
  const missing = (await objectInfos(root, ids)).filter(({ type }) => type === 'missing');
  await Promise.all(
    missing.map(async ({ id }) => {
      try {
        const written = await writeBlob(root, await reader.blob(id));
        if (written !== id) lacking.set(id, 'GitHub’s API gives another content than was asked for');
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        lacking.set(id, error.message);
      }
    }),
  );
  return lacking;
}
