import { DrizzleQueryError } from 'drizzle-orm';
import { StoreError } from '../store-error.ts';
import { sqlState } from './sql-state.ts';

/**
 * What a database says of a statement that failed may quote what was to be written, and drizzle's words for it always do.
 * Such an error becomes a plain one; any other is left as it is.
 */
export function plainError(error: unknown): unknown {
  const state = sqlState(error);
  if (state === undefined && !(error instanceof DrizzleQueryError)) return error;
  const { message } = innermost(error as Error);
  if (state !== undefined && isAboutData(state))
    return new StoreError(`the database does not take that (${state})`);
  return new StoreError(`the database failed: ${message}${state === undefined ? '' : ` (${state})`}`);
}

/** Classes of PostgreSQL's codes that speak of what was to be written, and quote it, not of the database's state. */
export function isAboutData(state: string): boolean {
  return /^2[23]/.test(state);
}

/** The same functions, of which every failure is a plain one. */
export function withPlainErrors<Part extends object>(part: Part): Part {
  return Object.fromEntries(
    Object.entries(part).map(([name, work]) => [name, typeof work === 'function' ? plainly(work) : work]),
  ) as Part;
}

function plainly(work: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const result = work(...args);
    if (result instanceof Promise) return result.catch(rethrow);
    return isIteration(result) ? iteratePlainly(result) : result;
  };
}

async function* iteratePlainly(items: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* items;
  } catch (error) {
    rethrow(error);
  }
}

function isIteration(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function rethrow(error: unknown): never {
  throw plainError(error);
}

function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error;
}
