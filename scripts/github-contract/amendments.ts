/** Where GitHub answers what its own description does not say. Each with the page that says so. */
import type { Schema } from './schema.ts';

type Properties = Record<string, Schema>;

const nullable = { nullable: true };

const amendments: Record<string, (properties: Properties) => Properties> = {
  // An outdated comment has neither: https://docs.github.com/rest/pulls/comments (`position`, `line`).
  'pull-request-review-comment': ({ line, original_line, position, ...rest }) => ({
    ...rest,
    line: { ...line, ...nullable },
    original_line: { ...original_line, ...nullable },
    position: { ...position, ...nullable },
  }),
  'review-comment': ({ line, original_line, ...rest }) => ({
    ...rest,
    line: { ...line, ...nullable },
    original_line: { ...original_line, ...nullable },
  }),
  // https://docs.github.com/rest/authentication/permissions-required-for-github-apps#organization-permissions-for-organization-dependabot-secrets
  'app-permissions': (properties) => ({
    ...properties,
    organization_dependabot_secrets: { type: 'string', enum: ['read', 'write'] },
  }),
  // The repository of a fork that was deleted: `head.repo` is null.
  'pull-request-simple': nullableHead,
  'pull-request': nullableHead,
};

function nullableHead({ head, ...rest }: Properties): Properties {
  const { repo, ...others } = head!.properties as Properties;
  return { ...rest, head: { ...head, properties: { ...others, repo: { anyOf: [repo!], ...nullable } } } };
}

export function amended(name: string, schema: Schema): Schema {
  const amend = amendments[name];
  if (amend === undefined) return schema;
  return { ...schema, properties: amend(schema.properties as Properties) };
}

/** Answers that are written out where a shared schema is meant, and written wrong. */
export const amendedAnswers: Record<string, Schema> = {
  // Its account is said to be a user and an enterprise at once: https://docs.github.com/rest/apps/apps#list-installations-for-the-authenticated-app
  'apps/list-installations': { type: 'array', items: { $ref: '#/components/schemas/installation' } },
};
