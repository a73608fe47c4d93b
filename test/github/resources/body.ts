/** Texts that people read: 65,536 characters at the most. */
import { ApiError, invalid } from '../server/answer.ts';

const most = 65_536;

/** @throws ApiError 422 where the text is too long, or says nothing where it must */
export function checkedBody(resource: string, body: string, { mayBeBlank = false } = {}): string {
  if (!mayBeBlank && body.trim() === '') throw invalid(resource, 'body', 'custom', 'Body cannot be blank');
  if (isTooLong(body))
    throw invalid(resource, 'body', 'custom', `body is too long (maximum is ${most} characters)`);
  return body;
}

/** The same in the simpler words that reviews have. @throws ApiError 422 */
export function checkReviewBodies(...bodies: string[]): void {
  if (!bodies.some(isTooLong)) return;
  const errors = [`Body is too long (maximum is ${most} characters)`];
  throw new ApiError(422, 'Unprocessable Entity', { errors });
}

const isTooLong = (text: string) => [...text].length > most;
