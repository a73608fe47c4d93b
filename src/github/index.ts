/** GitHub's API: typed reads, with pages, limits and errors in plain words. */
export { ApiError } from './api-error.ts';
export { type ApiCommit, RepositoryReader, type TreeEntry } from './repository-reader.ts';
export { takeTurns } from './take-turns.ts';
