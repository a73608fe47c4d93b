/** Something that we leave to git: of another version, too large, or damaged. */
export class NotPlain extends Error {
  override name = 'NotPlain';
}

/** Errors of the file system and of zlib have a code; what has none is a mistake of ours. */
export function orNotPlain<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new NotPlain(error.message, { cause: error });
    throw error;
  }
}
