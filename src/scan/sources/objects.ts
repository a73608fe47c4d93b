/** An object of a repository, or why it could not be read. */
export type GitObject =
  | { id: string; type: string; bytes: Buffer }
  | { id: string; missing: true; detail?: string }
  | { id: string; corrupt: string }
  /** In bytes: more than is held. It can be streamed. */
  | { id: string; tooLarge: number };

/** A repository's objects, however they are come by. */
export interface Objects {
  /** In bytes; those that are not known are missing. */
  sizes(ids: readonly string[]): Promise<Map<string, number>>;
  /** In order, as many at once as there are; every one that was asked for has an answer. */
  read(ids: readonly string[]): AsyncIterable<GitObject[]>;
  /** A blob, piece by piece, however large. @throws ObjectError */
  stream(id: string): AsyncIterable<Uint8Array>;
}

/** An object cannot be read; the message says why. */
export class ObjectError extends Error {
  override name = 'ObjectError';
}
