/** Writes once what a description writes out many times: a user, a repository, in every payload. */
import { createHash } from 'node:crypto';
import type { Schema } from './schema.ts';

/** Below so many characters a reference is no gain. */
const worth = 300;

/** Adds to `schemas` what occurs in them more than once, and refers to it. */
export function shareRepeated(schemas: Record<string, Schema | null>): Record<string, Schema | null> {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const text = JSON.stringify(value);
    if (text.length < worth) return;
    if (isSchema(value)) counts.set(text, (counts.get(text) ?? 0) + 1);
    // What is inside a repeated one is counted with its first.
    if ((counts.get(text) ?? 0) < 2) for (const each of Object.values(value)) count(each);
  };
  for (const schema of Object.values(schemas)) count(schema);

  const shared: Record<string, Schema> = {};
  const replace = (value: unknown, whole = false): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const text = JSON.stringify(value);
    if (!whole && (counts.get(text) ?? 0) > 1) {
      const name = `shared-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
      shared[name] ??= replace(value, true) as Schema;
      return { $ref: `#/schemas/${name}` };
    }
    if (Array.isArray(value)) return value.map((each) => replace(each));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replace(each)]));
  };
  const out = Object.entries(schemas).map(
    ([name, schema]) => [name, replace(schema, true) as Schema] as const,
  );
  return { ...Object.fromEntries(out), ...shared };
}

/** A schema of an object, not the list of its properties. */
function isSchema(value: object): boolean {
  return (
    'type' in value && (value.type === 'object' || (Array.isArray(value.type) && value.type[0] === 'object'))
  );
}
