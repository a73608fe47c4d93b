/** A file by the commit that has it: an id, or `HEAD` for that of the default branch. */
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

/**
 * Asks in one query for blobs by id (`b0`, `b1`, …), by expression (`e0`, …; `HEAD:README.md`), and for files by commit and
 * path (`c0.f0`, `c0.f1`, …).
 */
export function contentsQuery(
  { ids, expressions }: { ids: readonly string[]; expressions: readonly string[] },
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
  for (const [i, expression] of expressions.entries())
    fields.push(`e${i}: object(expression: ${given(`e${i}`, 'String', expression)}) { ${blob} }`);
  for (const [i, [commit, paths]] of [...files].entries()) {
    const entries = paths.map((path, j) => {
      const content = withText ? ` object { ${blob} }` : '';
      return `f${j}: file(path: ${given(`c${i}f${j}`, 'String', path)}) { mode type oid${content} }`;
    });
    const at = commit === 'HEAD' ? 'expression: "HEAD"' : `oid: ${given(`c${i}`, 'GitObjectID', commit)}`;
    fields.push(`c${i}: object(${at}) { ... on Commit { ${entries.join(' ')} } }`);
  }
  const query = `query (${types.join(', ')}) { repository(owner: $owner, name: $repo) { ${fields.join('\n')} } }`;
  return { query, variables };
}
