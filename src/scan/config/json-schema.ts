import * as z from 'zod';
import { rules } from '../../rules/index.ts';
import { configSchema } from './schema.ts';

/** Where editors find the published schema: the `schema` folder of the npm package. */
const address = 'https://unpkg.com/otesse-guard/schema/otesse-guard.schema.json';

/** The JSON Schema of `.github/otesse-guard.yml`, for completion and checks in editors (which read draft 7 best). */
export function configJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
  const settings = schema.properties?.rules as { additionalProperties: object; properties?: object };
  // Known ids are offered by name; those of custom rules stay possible.
  settings.properties = Object.fromEntries(
    rules.map(({ id, title }) => [id, { description: title, allOf: [settings.additionalProperties] }]),
  );
  return {
    $schema,
    $id: address,
    title: 'Otesse Guard',
    description: 'Settings of Otesse Guard for one repository: .github/otesse-guard.yml',
    ...schema,
  };
}
