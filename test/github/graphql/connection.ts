/** Lists, in slices by cursor. */

export interface Slice {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

/** At most 100, and one of `first` and `last` must say how many: https://docs.github.com/graphql/guides/using-pagination-in-the-graphql-api */
export function connection<T>(all: T[], { first, after, last, before }: Slice, node: (item: T) => object) {
  const size = first ?? last;
  if (size === undefined || size === null) {
    throw new Error('You must provide a `first` or `last` value to properly paginate the connection.');
  }
  if (size < 1 || size > 100) throw new Error(`Requesting ${size} records exceeds the limit of 100 records.`);
  const number = (cursor: string) => Number(Buffer.from(cursor, 'base64').toString());
  const end = before ? number(before) : all.length;
  const from =
    first !== undefined && first !== null ? (after ? number(after) + 1 : 0) : Math.max(end - size, 0);
  const items = all.slice(from, Math.min(from + size, end));
  const cursor = (at: number) => Buffer.from(String(at)).toString('base64');
  return {
    totalCount: all.length,
    nodes: items.map(node),
    pageInfo: {
      startCursor: items.length > 0 ? cursor(from) : null,
      endCursor: items.length > 0 ? cursor(from + items.length - 1) : null,
      hasNextPage: from + items.length < all.length,
      hasPreviousPage: from > 0,
    },
  };
}
