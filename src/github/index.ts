/** GitHub's API: typed reads, with pages, limits and errors in plain words. */
export type { Api, RepositoryName } from './api.ts';
export { ApiError, type ApiProblem } from './api-error.ts';
export {
  ArtifactError,
  type ArtifactProblem,
  artifactOf,
  type ChangedPlaces,
  changedPlaces,
  type HeadOf,
  pullRequestsOf,
  readRun,
} from './artifacts/index.ts';
export { type ApiCommit, RepositoryReader, type TreeEntry } from './repository-reader.ts';
export { takeTurns } from './take-turns.ts';
