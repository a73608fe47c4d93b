import type { ApiProblem } from '../api-error.ts';

interface GraphqlError {
  type?: unknown;
  message?: unknown;
}

/**
 * What the errors in an answer amount to; null where there are none, or where they only say what is not there, which the
 * data says as well. https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function graphqlProblem(
  data: unknown,
): Extract<ApiProblem, 'limited' | 'broken' | 'refused' | 'invalid'> | null {
  const answer = data as { data?: unknown; errors?: unknown } | undefined;
  if (!Array.isArray(answer?.errors) || !('data' in answer || isGraphql(answer.errors))) return null;
  const problems = (answer.errors as GraphqlError[]).map(problemOf);
  const worst = (['limited', 'broken', 'refused', 'invalid'] as const).find((one) => problems.includes(one));
  return worst ?? (answer.data ? null : 'invalid');
}

const isGraphql = (errors: GraphqlError[]): boolean => errors.every(({ message }) => message !== undefined);

function problemOf({ type, message }: GraphqlError) {
  const says = typeof message === 'string' ? message : '';
  if (type === 'RATE_LIMITED' || type === 'RATE_LIMIT' || /secondary rate limit/i.test(says))
    return 'limited';
  if (type === 'NOT_FOUND') return 'missing';
  if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') return 'refused';
  if (type === 'INTERNAL' || type === 'SERVICE_UNAVAILABLE') return 'broken';
  // What it cannot carry out in time has no type.
  if (type === undefined && /something went wrong|timed? ?out/i.test(says)) return 'broken';
  return 'invalid';
}
