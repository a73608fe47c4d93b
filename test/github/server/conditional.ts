/** https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate */
import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';

/** 304 where the client has it already. What it has not is given as it is sent: written once. */
export function conditional(answer: Answer, known: string | undefined): Answer {
  const { status, body, headers } = answer;
  if (status !== 200) return answer;
  const json = !(body instanceof Uint8Array);
  const bytes = json ? Buffer.from(JSON.stringify(body) ?? '') : body;
  const etag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`;
  if (known === etag) return { status: 304, headers: { etag } };
  const type = json ? { 'content-type': 'application/json; charset=utf-8' } : {};
  return { status, body: bytes, headers: { ...type, etag, ...headers } };
}
