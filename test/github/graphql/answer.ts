/** `POST /graphql`: what is asked is held against GitHub's own schema, then looked up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type DocumentNode, execute, GraphQLError, Kind, parse, validate } from 'graphql';
import { type Answer, ApiError, errorBody } from '../server/answer.ts';
import { authenticate } from '../server/authenticate.ts';
import { faultAnswer } from '../server/faults.ts';
import { spendPoints } from '../server/rate-limit.ts';
import type { Request } from '../server/respond.ts';
import type { Server } from '../server/server.ts';
import { botLogin } from '../state/find.ts';
import { Refusal, type Someone } from './allowed.ts';
import { priceOf } from './limits.ts';
import { root } from './root.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../contract/schema.graphql'), 'utf8'));

export function answerGraphql(server: Server, request: Request): Promise<Answer | null> {
  server.asked.push({ operation: 'graphql', method: request.method, path: '/graphql' });
  return server.faults.meet('graphql', () => perform(server, request));
}

interface Body {
  query: string;
  variables?: Record<string, unknown>;
}

async function perform(server: Server, request: Request): Promise<Answer> {
  try {
    const actor = authenticate(server.state, request.headers.authorization, server.now());
    if (actor.kind !== 'installation' && actor.kind !== 'user') {
      return { status: 401, body: errorBody(401, 'This endpoint requires you to be authenticated.') };
    }
    return await answerTo(server, actor, JSON.parse(request.body) as Body);
  } catch (error) {
    if (error instanceof ApiError) return error.answer;
    if (error instanceof GraphQLError) return answered({ errors: [error] });
    if (error instanceof Refusal) {
      server.problems.add(`graphql: ${error.message}`);
      return answered({ data: null, errors: [refused(error)] });
    }
    server.problems.add(`graphql: ${(error as Error).stack}`);
    return faultAnswer({});
  }
}

async function answerTo(server: Server, actor: Someone, { query, variables = {} }: Body): Promise<Answer> {
  const { document, mistakes } = known(query);
  if (mistakes.length > 0) {
    const all = mistakes.map(({ message }) => message).join('; ');
    server.problems.add(`graphql: not in GitHub's schema: ${all}`);
    return answered({ errors: mistakes });
  }
  const price = priceOf(schema, document, variables);
  const { headers, exceeded } = spendPoints(actor, price.cost, server.now());
  if (exceeded) return answered({ errors: [exceeded], headers });
  const reads = !isMutation(document);
  server.secondaryLimits.content(actor, reads ? 'GET' : 'POST', server.now());
  const state = reads ? server.lag.stateFor('graphql', server.state) : server.state;
  const login = actor.kind === 'user' ? actor.login : botLogin(actor.app);
  const asking = { server, state, base: server.base, actor, login };
  const rootValue = root(asking, price);
  const { data, errors = [] } = await execute({ schema, document, rootValue, variableValues: variables });
  for (const { originalError } of errors) {
    if (!originalError || originalError instanceof Refusal) continue;
    server.problems.add(`graphql: ${originalError.stack}`);
  }
  return answered({ data: data ?? null, errors, headers });
}

interface Known {
  document: DocumentNode;
  mistakes: readonly GraphQLError[];
}

const seen = new Map<string, Known>();

/** Read and held against the schema once, however often it is asked. @throws GraphQLError where it is no query */
function known(query: string): Known {
  let found = seen.get(query);
  if (found === undefined) {
    const document = parse(query);
    seen.set(query, (found = { document, mistakes: validate(schema, document) }));
  }
  return found;
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');
}

interface Outcome {
  /** Left out where nothing was looked up. */
  data?: unknown;
  errors: readonly (GraphQLError | object)[];
  headers?: Record<string, string>;
}

/** Always 200; what went wrong stands beside the data, and where it should have been there is null. */
function answered({ data, errors, headers = {} }: Outcome): Answer {
  const shown = errors.map((error) => (error instanceof GraphQLError ? errorView(error) : error));
  const body = { ...(data === undefined ? {} : { data }), ...(shown.length > 0 ? { errors: shown } : {}) };
  return { status: 200, body, headers };
}

function errorView({ message, path, locations, originalError }: GraphQLError): object {
  return {
    ...(originalError instanceof Refusal ? refused(originalError) : {}),
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    message,
  };
}

function refused({ type, message }: Refusal): object {
  return { type, message, ...(type === 'FORBIDDEN' ? { extensions: { saml_failure: false } } : {}) };
}
