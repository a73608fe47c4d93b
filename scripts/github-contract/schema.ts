/** A schema of OpenAPI 3.0 as JSON Schema, without its prose. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Schema = { [key: string]: Json };

/** What says nothing about a value's shape. */
const prose = new Set([
  'description',
  'example',
  'examples',
  'title',
  'deprecated',
  'externalDocs',
  'default',
]);

/** After the name of a shared schema that is not closed, though the others are. */
export const partSuffix = '.part';

/** Formats that a validator knows; GitHub also writes others (`repo.nwo`, `ssh`). */
const formats = new Set(['date-time', 'date', 'uri', 'email', 'uuid']);

/**
 * `seen` is told the name of every shared schema that is referred to. With `strict` an object whose properties are
 * listed is closed: a misspelt name is then an error, which GitHub itself would pass over. `part` is said of what lists
 * a part of an object's properties.
 */
export function toJsonSchema(
  schema: Schema,
  seen: (name: string) => void,
  strict: boolean,
  part = false,
): Schema {
  const inner = (each: Json, isPart = false) => toJsonSchema(each as Schema, seen, strict, isPart);
  if (typeof schema.$ref === 'string') {
    // As a part of something larger it must not be closed: it is written a second time.
    const name = schema.$ref.split('/').at(-1)! + (part && strict ? partSuffix : '');
    seen(name);
    return { $ref: `#/schemas/${name}` };
  }
  const out: Schema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (prose.has(key) || key.startsWith('x-') || key === 'nullable') continue;
    if (key === 'format' && !formats.has(value as string)) continue;
    if (key === 'properties') out[key] = mapValues(value as Schema, (each) => inner(each));
    else if (key === 'items' || key === 'not') out[key] = inner(value);
    else if (key === 'additionalProperties' && typeof value === 'object') out[key] = inner(value);
    else if (key === 'allOf' || key === 'anyOf' || key === 'oneOf') {
      const isPart = key === 'allOf' || schema.properties !== undefined;
      out[key] = (value as Json[]).map((each) => inner(each, isPart));
    } else out[key] = value;
  }
  const parts = 'allOf' in out || 'anyOf' in out || 'oneOf' in out;
  if (strict && !part && out.properties && out.additionalProperties === undefined && !parts) {
    out.additionalProperties = false;
  }
  return schema.nullable === true ? nullable(out) : out;
}

function nullable(schema: Schema): Schema {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema.enum as Json[] | undefined;
  const or = values && !values.includes(null) ? { enum: [...values, null] } : {};
  return { ...schema, ...or, type: [schema.type, 'null'] };
}

function mapValues(of: Schema, map: (value: Schema) => Json): Schema {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, map(value as Schema)]));
}
