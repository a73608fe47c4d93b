/** A file by the commit that has it. */
export interface FileAt {
  commit: string;
  path: string;
}

/** What GraphQL gives of a blob: `text` is null of what it takes for binary, and cut at 512,000 bytes. */
export interface BlobAnswer {
  oid: string;
  byteSize: number;
  isBinary: boolean | null;
  isTruncated: boolean;
  text: string | null;
}

export interface EntryAnswer {
  /** The octal digits of it are git's mode. */
  mode: number;
  type: string;
  oid: string;
  object: Partial<BlobAnswer> | null;
}

export interface ContentsAnswer {
  repository: Record<string, (Record<string, EntryAnswer | null> & Partial<BlobAnswer>) | null> | null;
}

const blob = '... on Blob { oid byteSize isBinary isTruncated text }';

/** Asks for blobs by id and for files by commit and path, in one query: `b0`, `b1`, … and `c0.f0`, `c0.f1`, …. */
export function contentsQuery(
  ids: readonly string[],
  files: ReadonlyMap<string, readonly string[]>,
  { withText }: { withText: boolean },
): { query: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const types = ['$owner: String!', '$repo: String!'];
  const fields: string[] = [];
  const given = (name: string, type: string, value: string): string => {
    variables[name] = value;
    types.push(`$${name}: ${type}!`);
    return `$${name}`;
  };
  for (const [i, id] of ids.entries())
    fields.push(`b${i}: object(oid: ${given(`b${i}`, 'GitObjectID', id)}) { ${blob} }`);
  for (const [i, [commit, paths]] of [...files].entries()) {
    const entries = paths.map((path, j) => {
      const content = withText ? ` object { ${blob} }` : '';
      return `f${j}: file(path: ${given(`c${i}f${j}`, 'String', path)}) { mode type oid${content} }`;
    });
    const oid = given(`c${i}`, 'GitObjectID', commit);
    fields.push(`c${i}: object(oid: ${oid}) { ... on Commit { ${entries.join(' ')} } }`);
  }
  const query = `query (${types.join(', ')}) { repository(owner: $owner, name: $repo) { ${fields.join('\n')} } }`;
  return { query, variables };
}
