/** `POST /graphql`: what is asked is held against GitHub's own schema, then looked up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { type Answer, ApiError, errorBody } from '../server/answer.ts';
import { authenticate } from '../server/authenticate.ts';
import { faultAnswer } from '../server/faults.ts';
import type { Request } from '../server/respond.ts';
import type { Server } from '../server/server.ts';
import { Refusal } from './allowed.ts';
import { root } from './root.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../contract/schema.graphql'), 'utf8'));

export async function answerGraphql(server: Server, request: Request): Promise<Answer | null> {
  server.asked.push({ operation: 'graphql', method: request.method, path: '/graphql' });
  const fault = server.faults.take('graphql');
  await fault?.wait;
  const lost = fault?.fault.cut || fault?.fault.status !== undefined;
  const answer = lost && !fault?.fault.landed ? null : await perform(server, request);
  if (fault?.fault.cut) return null;
  return lost ? faultAnswer(fault!.fault) : answer;
}

async function perform(server: Server, request: Request): Promise<Answer> {
  try {
    const actor = authenticate(server.state, request.headers.authorization, server.now());
    if (actor.kind !== 'installation' && actor.kind !== 'user') {
      return { status: 401, body: errorBody(401, 'This endpoint requires you to be authenticated.') };
    }
    const { query, variables } = JSON.parse(request.body) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    const document = parse(query);
    const mistakes = validate(schema, document);
    if (mistakes.length > 0) {
      server.problems.add(
        `graphql: not in GitHub's schema: ${mistakes.map(({ message }) => message).join('; ')}`,
      );
      return answered(null, mistakes);
    }
    const rootValue = root(server, actor);
    const { data, errors } = await execute({ schema, document, rootValue, variableValues: variables ?? {} });
    return answered(data, errors);
  } catch (error) {
    if (error instanceof ApiError) return error.answer;
    if (error instanceof GraphQLError) return answered(null, [error]);
    server.problems.add(`graphql: ${(error as Error).stack}`);
    return faultAnswer({});
  }
}

/** Always 200; what went wrong stands beside the data. */
function answered(data: unknown, errors: readonly GraphQLError[] = []): Answer {
  const shown = errors.map(({ message, path, locations, originalError }) => ({
    ...(originalError instanceof Refusal ? { type: originalError.type } : {}),
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    message,
  }));
  return { status: 200, body: { data: data ?? null, ...(shown.length > 0 ? { errors: shown } : {}) } };
}
