/** Holds requests, answers and payloads against GitHub's own descriptions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { OperationId, WebhookName } from './used.ts';

export interface OperationDescription {
  method: string;
  path: string;
  query: { properties: Record<string, { type?: string }> };
  params: { properties: Record<string, { type?: string }> };
  body: object | null;
  /** By status; null where the answer has no JSON. */
  responses: Record<string, object | null>;
}

interface Extract {
  from: string;
  operations: Record<OperationId, OperationDescription>;
  webhooks: Record<WebhookName, object>;
  schemas: Record<string, object>;
}

const text = readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8');
const extract = { $id: 'github', ...JSON.parse(text) } as Extract;

// Compiled where it is used first, and quickly rather than to be quick.
const options = { inlineRefs: false, code: { optimize: false } };
const ajv = new Ajv({ strict: false, validateSchema: false, ...options });
(addFormats as unknown as (to: Ajv) => void)(ajv);
ajv.addSchema(extract);

export const operations = extract.operations;

/** Null where the value fits, otherwise what does not. */
export function breachOf(pointer: string[], value: unknown): string | null {
  const validate = validator(pointer);
  if (validate(value)) return null;
  const [error] = validate.errors!;
  const extra = (error!.params as { additionalProperty?: string }).additionalProperty;
  return `${error!.instancePath || 'it'} ${error!.message}${extra ? `: ${extra}` : ''}`;
}

const compiled = new Map<string, ValidateFunction>();

function validator(pointer: string[]): ValidateFunction {
  const path = pointer
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent);
  const $ref = `github#/${path.join('/')}`;
  let validate = compiled.get($ref);
  if (validate === undefined) compiled.set($ref, (validate = ajv.compile({ $ref })));
  return validate;
}

/** Answers that every operation may give, whether its description lists them or not. */
const anywhere = new Set([301, 304, 307, 400, 401, 403, 404, 406, 410, 422, 429]);

export function breachOfAnswer(id: OperationId, status: number, body: unknown): string | null {
  const { responses } = operations[id];
  if (status in responses) {
    return responses[status] ? breachOf(['operations', id, 'responses', String(status)], body) : null;
  }
  if (anywhere.has(status) || status >= 500) return null;
  return `the description has no answer ${status}`;
}

export function breachOfWebhook(name: WebhookName, payload: object): string | null {
  return breachOf(['webhooks', name], payload);
}
