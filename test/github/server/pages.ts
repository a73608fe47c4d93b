/** Lists come in pages: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
import type { Answer } from './answer.ts';
import type { Call } from './call.ts';

export interface Page<T> {
  items: T[];
  headers: Record<string, string>;
}

export function pageOf<T>(call: Call, all: T[], usual = 30): Page<T> {
  const size = Math.min(Math.max(Number(call.query.per_page ?? usual), 1), 100);
  const page = Math.max(Number(call.query.page ?? 1), 1);
  const last = Math.max(Math.ceil(all.length / size), 1);
  const links: string[] = [];
  const link = (rel: string, to: number) => {
    const url = new URL(call.url);
    url.searchParams.set('page', String(to));
    links.push(`<${url}>; rel="${rel}"`);
  };
  if (page > 1) link('prev', page - 1);
  if (page < last) link('next', page + 1);
  if (page < last) link('last', last);
  if (page > 1) link('first', 1);
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

/** A page as a list, each item shown. */
export function listed<T>(call: Call, all: T[], show: (item: T) => object): Answer {
  const { items, headers } = pageOf(call, all);
  return { status: 200, body: items.map(show), headers };
}

/** A page below a name, beside the number of all. */
export function counted<T>(call: Call, name: string, all: T[], show: (item: T) => object): Answer {
  const { items, headers } = pageOf(call, all);
  return { status: 200, body: { total_count: all.length, [name]: items.map(show) }, headers };
}
