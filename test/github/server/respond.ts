/** From a request to its answer, step by step, as GitHub takes them. */
import { breachOf, breachOfAnswer, operations } from '../contract/contract.ts';
import { resources } from '../resources/index.ts';
import { botLogin, findRepository, fullName } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { type Answer, ApiError, notFound } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { authorize } from './authorize.ts';
import type { Actor, Call } from './call.ts';
import { conditional } from './conditional.ts';
import { countRequest, uncountRequest } from './rate-limit.ts';
import { type Route, routeOf } from './router.ts';
import type { Server } from './server.ts';

export interface Request {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
  /** As it came: git's are not text. */
  bytes: Buffer;
}

/** Null: the connection is cut. */
export async function respond(server: Server, request: Request): Promise<Answer | null> {
  const path = movedPath(server.state, request.url.pathname);
  const route = routeOf(request.method, path);
  const what = `${request.method} ${request.url.pathname}`;
  if (route === null) {
    server.problems.add(`${what}: the simulated GitHub has no such route`);
    return notFound().answer;
  }
  server.asked.push({ operation: route.id, method: request.method, path: request.url.pathname });
  return server.faults.meet(route.id, () => perform(server, request, { ...route, what, path }));
}

function perform(server: Server, request: Request, route: Route & { what: string; path: string }): Answer {
  const headers: Record<string, string> = {};
  let actor: Actor = { kind: 'nobody' };
  const answer = (() => {
    try {
      actor = authenticate(server.state, request.headers.authorization, server.now());
      if (route.id !== 'rate-limit/get') Object.assign(headers, countRequest(actor, server.now()));
      server.secondaryLimits.content(actor, request.method, server.now());
      return answerAs(server, request, route, actor);
    } catch (error) {
      if (error instanceof ApiError) return error.answer;
      server.problems.add(`${route.what}: ${(error as Error).stack}`);
      return new ApiError(500, 'Server Error').answer;
    }
  })();
  const raw = answer.body instanceof Uint8Array;
  const breach = raw || !server.checked ? null : breachOfAnswer(route.id, answer.status, answer.body);
  if (breach) server.problems.add(`${route.what}: the answer ${answer.status} is not GitHub's: ${breach}`);
  const tagged = conditional(answer, request.headers['if-none-match']);
  if (tagged.status === 304) uncountRequest(actor);
  return { ...tagged, headers: { ...headers, ...tagged.headers } };
}

function answerAs(
  server: Server,
  request: Request,
  { id, params, what, path }: Route & { what: string; path: string },
  actor: Actor,
): Answer {
  const reads = request.method === 'GET';
  const state = reads ? server.lag.stateFor(id, server.state) : server.state;
  const repository = repositoryOf(state, params);
  if (repository === 'moved') return movedTo(server, request, params);
  if (repository === null) throw notFound();
  const body = parsedBody(request.body);
  const query = Object.fromEntries(request.url.searchParams);
  const call: Call = {
    ...server.doer(),
    limits: server.limits,
    state,
    url: request.url,
    params,
    query,
    body,
    headers: request.headers,
    actor,
    login: actor.kind === 'user' ? actor.login : actor.kind === 'nobody' ? '' : botLogin(actor.app),
    repository: repository!,
    redeliver: (delivery) => server.hooks.redeliver(delivery),
  };
  const operation = resources[id];
  const access = typeof operation.access === 'function' ? operation.access(call) : operation.access;
  authorize(call, access, (lacking) => server.problems.add(`${what}: the installation lacks ${lacking}`));
  if (server.checked) holdAgainst(server, id, what, query, body);
  if (!reads && repository?.archived && !path.startsWith('/app')) {
    throw new ApiError(403, 'Repository was archived so is read-only.');
  }
  return operation.answer(call);
}

function holdAgainst(server: Server, id: Route['id'], what: string, query: object, body: unknown): void {
  const { properties } = operations[id].query;
  const typed = Object.entries(query).map(([name, value]) => [name, typedAs(properties[name]?.type, value)]);
  const inQuery = breachOf(['operations', id, 'query'], Object.fromEntries(typed));
  if (inQuery) server.problems.add(`${what}: a query that GitHub does not know: ${inQuery}`);
  if (operations[id].body === null) return;
  const breach = breachOf(['operations', id, 'body'], body);
  if (breach === null) return;
  server.problems.add(`${what}: a request that GitHub does not take: ${breach}`);
  if (!breach.includes('additional properties')) {
    throw new ApiError(422, `Invalid request.\n\n${breach}`);
  }
}

function typedAs(type: string | undefined, value: string): unknown {
  if (type === 'integer' || type === 'number') return Number.isNaN(Number(value)) ? value : Number(value);
  return type === 'boolean' && /^(true|false)$/.test(value) ? value === 'true' : value;
}

function parsedBody(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
}

/** Undefined where the path names none, null where there is none of that name. */
function repositoryOf(
  state: State,
  { owner, repo }: Record<string, string>,
): Repository | null | undefined | 'moved' {
  if (owner === undefined || repo === undefined) return undefined;
  const known = findRepository(state, owner, repo);
  if (known) return known;
  return state.formerNames.has(`${owner}/${repo}`.toLowerCase()) ? 'moved' : null;
}

/** 301, or 307 where there is a body: to the id, which never changes. */
function movedTo(server: Server, request: Request, { owner, repo }: Record<string, string>): Answer {
  const id = server.state.formerNames.get(`${owner}/${repo}`.toLowerCase());
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${id}`);
  const permanent = request.method === 'GET';
  return {
    status: permanent ? 301 : 307,
    headers: { location: url.toString() },
    body: {
      message: permanent ? 'Moved Permanently' : 'Temporary Redirect',
      url: url.toString(),
      documentation_url:
        'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects',
    },
  };
}

/** `/repositories/ID/…` is the same as by name. */
function movedPath(state: State, path: string): string {
  const [, id, rest = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const repository = state.repositories.get(Number(id));
  return repository ? `/repos/${fullName(repository)}${rest}` : path;
}
