/** The operations and webhooks in use, and the schemas that they refer to. */
import { operationIds, webhookNames } from '../../test/github/contract/used.ts';
import { amended, amendedAnswers } from './amendments.ts';
import { partSuffix, type Schema, toJsonSchema } from './schema.ts';
import { shareRepeated } from './share.ts';

interface Description {
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
  'x-webhooks': Record<string, { post: Operation }>;
  components: Record<'schemas' | 'parameters' | 'responses', Record<string, never>>;
}

interface Operation {
  operationId?: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content } | Reference>;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}
type Content = Record<string, { schema: Schema }>;
interface Reference {
  $ref: string;
}

export function extractOpenapi(description: Description): string {
  const needed = new Set<string>();
  // A payload may hold more than its schema lists: nobody sends one to GitHub.
  const convert = (schema: Schema, strict = true, part = false) =>
    toJsonSchema(schema, (name) => needed.add(name), strict, part);
  const resolve = <T extends object>(value: T | Reference, kind: 'parameters' | 'responses'): T =>
    '$ref' in value ? description.components[kind][value.$ref.split('/').at(-1)!]! : value;

  const operations: Record<string, object> = {};
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (!(operationIds as readonly string[]).includes(operation.operationId ?? '')) continue;
      const parameters = (operation.parameters ?? []).map((each) => resolve(each, 'parameters'));
      const responses = Object.entries(operation.responses).map(([status, response]) => {
        // Every error also has its status, which not every description says.
        const as = (schema: Schema) => convert(schema, Number(status) < 400);
        const better = status === '200' ? amendedAnswers[operation.operationId!] : undefined;
        return [status, better ? convert(better) : bodySchema(resolve(response, 'responses').content, as)];
      });
      operations[operation.operationId!] = {
        method: method.toUpperCase(),
        path,
        query: parametersSchema(parameters, 'query', convert),
        params: parametersSchema(parameters, 'path', convert),
        body: bodySchema(operation.requestBody?.content, convert),
        responses: Object.fromEntries(responses),
      };
    }
  }
  missing(operationIds, operations);

  const webhooks: Record<string, Schema | null> = {};
  for (const name of webhookNames) {
    const content = description['x-webhooks'][name]?.post.requestBody?.content;
    if (content) webhooks[name] = bodySchema(content, convert);
  }
  missing(webhookNames, webhooks);

  const schemas: Record<string, Schema> = {};
  for (const name of needed) {
    const of = name.replace(partSuffix, '');
    const schema = amended(of, description.components.schemas[of]!);
    schemas[name] = convert(schema, !/webhook|error/.test(name), name !== of);
  }
  return lines({
    from: `@octokit/openapi ${description.info.version}`,
    operations: sorted(operations),
    webhooks,
    schemas: sorted(shareRepeated(schemas)),
  });
}

function parametersSchema(
  parameters: Parameter[],
  where: string,
  convert: (schema: Schema) => Schema,
): Schema {
  const here = parameters.filter((each) => each.in === where);
  return {
    type: 'object',
    properties: Object.fromEntries(here.map((each) => [each.name, convert(each.schema)])),
    required: here.filter((each) => each.required).map((each) => each.name),
    additionalProperties: false,
  };
}

/** Null where there is no JSON to hold anything against: no content, or bytes. */
function bodySchema(content: Content | undefined, convert: (schema: Schema) => Schema): Schema | null {
  const schema = (content?.['application/json'] ?? content?.['application/scim+json'])?.schema;
  return schema ? convert(schema) : null;
}

function missing(names: readonly string[], found: object) {
  const absent = names.filter((name) => !(name in found));
  if (absent.length > 0) throw new Error(`not in the description: ${absent.join(', ')}`);
}

function sorted<T>(of: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A line an entry: small, and a change of one is seen as one. */
function lines(document: Record<string, string | Record<string, unknown>>): string {
  const parts = Object.entries(document).map(([key, value]) => {
    if (typeof value === 'string') return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const entries = Object.entries(value).map(
      ([name, each]) => `${JSON.stringify(name)}: ${JSON.stringify(each)}`,
    );
    return `${JSON.stringify(key)}: {\n${entries.join(',\n')}\n}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
