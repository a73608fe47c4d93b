/** GitHub's REST API on a real repository, as its documentation describes it: commits, comparisons, trees, blobs. */
import { execFileSync } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Repository } from '../support/repository.ts';

export interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

export interface ApiOptions {
  token: string;
  /** Answers in the place of the API, where it gives one. `asked` counts the requests, this one too. */
  fault?: (path: string, asked: number) => Answer | null;
  /** The largest blob that is given, in bytes. */
  blobLimit?: number;
  /** The most entries that are given of a tree. */
  treeLimit?: number;
}

export interface ApiServer {
  url: string;
  /** The paths that were asked for, with their queries. */
  asked: string[];
}

export async function apiServer(on: Repository, options: ApiOptions): Promise<ApiServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const { status, body, headers } = answerTo(on, options, request, asked.length);
    send(response, status, body, headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

export const notFound: Answer = { status: 404, body: { message: 'Not Found', status: '404' } };

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}) {
  const usual = {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '900',
  };
  response.writeHead(status, { ...usual, ...headers }).end(JSON.stringify(body));
}

function answerTo(on: Repository, options: ApiOptions, request: IncomingMessage, asked: number): Answer {
  const url = new URL(request.url!, 'http://localhost');
  const fault = options.fault?.(url.pathname, asked);
  if (fault) return fault;
  if (!/^(?:token|bearer) /i.test(request.headers.authorization ?? '')) return notFound;
  if (request.headers.authorization!.split(' ')[1] !== options.token)
    return { status: 401, body: { message: 'Bad credentials', status: '401' } };
  const [, route, rest] = /^\/repos\/acme\/shop\/(compare|commits|git\/trees|git\/blobs)\/(.+)$/.exec(
    url.pathname,
  ) ?? [null, '', ''];
  const name = decodeURIComponent(rest!);
  if (route === 'compare') return comparison(on, name, url.searchParams);
  if (route === 'commits') return orNotFound(() => ({ status: 200, body: commit(on, name) }));
  if (route === 'git/trees') return orNotFound(() => tree(on, name, options.treeLimit ?? 100_000));
  if (route === 'git/blobs') return orNotFound(() => blob(on, name, options.blobLimit ?? 100 * 2 ** 20));
  return notFound;
}

function orNotFound(answer: () => Answer): Answer {
  try {
    return answer();
  } catch {
    return notFound;
  }
}

/** In chronological order, 250 of them where no page is asked for, 100 at most where one is. */
function comparison(on: Repository, basehead: string, query: URLSearchParams): Answer {
  const [base, head] = basehead.split('...') as [string, string];
  const [first, last] = [idOf(on, base), idOf(on, head)];
  if (first === null || last === null) return notFound;
  let mergeBase: string;
  try {
    mergeBase = on.git('merge-base', first, last);
  } catch {
    return { status: 404, body: { message: `No common ancestor between ${base} and ${head}.` } };
  }
  const ids = on.git('rev-list', '--reverse', `${first}..${last}`).split('\n').filter(Boolean);
  const paged = query.has('per_page') || query.has('page');
  const perPage = paged ? Math.min(Number(query.get('per_page') ?? 30), 100) : 250;
  const from = paged ? (Number(query.get('page') ?? 1) - 1) * perPage : Math.max(0, ids.length - perPage);
  return {
    status: 200,
    body: {
      status: ids.length > 0 ? 'ahead' : 'behind',
      ahead_by: ids.length,
      total_commits: ids.length,
      base_commit: commit(on, first),
      merge_base_commit: commit(on, mergeBase),
      commits: ids.slice(from, from + perPage).map((id) => commit(on, id)),
    },
  };
}

function idOf(on: Repository, ref: string): string | null {
  try {
    return on.git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  } catch {
    return null;
  }
}

function commit(on: Repository, ref: string): object {
  const id = on.git('rev-parse', '--verify', `${ref}^{commit}`);
  const [tree, parents, seconds, ...message] = on
    .git('show', '--no-patch', '--format=%T%n%P%n%at%n%B', id)
    .split('\n');
  const person = {
    name: 'Robin',
    email: 'robin@example.com',
    date: new Date(Number(seconds) * 1_000).toISOString().replace('.000Z', 'Z'),
  };
  return {
    sha: id,
    commit: { message: message.join('\n'), tree: { sha: tree }, author: person, committer: person },
    parents: parents!
      .split(' ')
      .filter(Boolean)
      .map((sha) => ({ sha })),
  };
}

function tree(on: Repository, id: string, most: number): Answer {
  const lines = on.git('ls-tree', '-z', id).split('\0').filter(Boolean);
  const entries = lines.slice(0, most).map((line) => {
    const [, mode, type, sha, path] = /^(\d+) (\w+) (\w+)\t([\s\S]*)$/.exec(line)!;
    return { path, mode, type, sha };
  });
  return { status: 200, body: { sha: id, tree: entries, truncated: lines.length > most } };
}

function blob(on: Repository, id: string, largest: number): Answer {
  if (on.git('cat-file', '-t', id) !== 'blob') return notFound;
  const bytes = execFileSync('git', ['-C', on.root, 'cat-file', 'blob', id], { maxBuffer: 2 ** 28 });
  if (bytes.length > largest) {
    const message = 'This API returns blobs up to 100 MB in size.';
    return {
      status: 403,
      body: { message, errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] },
    };
  }
  // In lines, as mails have it.
  const content = bytes.toString('base64').replace(/.{60}(?=.)/g, '$&\n');
  return { status: 200, body: { sha: id, size: bytes.length, encoding: 'base64', content: `${content}\n` } };
}
