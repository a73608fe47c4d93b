/** Lists, in slices by cursor: https://docs.github.com/graphql/guides/using-pagination-in-the-graphql-api */

export interface Slice {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

/** One of `first` and `last` says how many; that it does, and that it is not too many, was seen to beforehand. */
export function connection<T>(all: T[], { first, after, last, before }: Slice, node: (item: T) => object) {
  const size = first ?? last ?? 0;
  const number = (cursor: string) => Number(Buffer.from(cursor, 'base64').toString());
  const end = before ? number(before) : all.length;
  const from =
    first !== undefined && first !== null ? (after ? number(after) + 1 : 0) : Math.max(end - size, 0);
  const items = all.slice(from, Math.min(from + size, end));
  const cursor = (at: number) => Buffer.from(String(at)).toString('base64');
  return {
    totalCount: all.length,
    nodes: () => items.map(node),
    pageInfo: {
      startCursor: items.length > 0 ? cursor(from) : null,
      endCursor: items.length > 0 ? cursor(from + items.length - 1) : null,
      hasNextPage: from + items.length < all.length,
      hasPreviousPage: from > 0,
    },
  };
}
