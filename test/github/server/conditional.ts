/** https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate */
import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';

/** 304 where the client has it already. */
export function conditional(answer: Answer, known: string | undefined): Answer {
  const { status, body, headers } = answer;
  if (status !== 200) return answer;
  const bytes = body instanceof Uint8Array ? body : (JSON.stringify(body) ?? '');
  const etag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`;
  return known === etag ? { status: 304, headers: { etag } } : { ...answer, headers: { etag, ...headers } };
}
