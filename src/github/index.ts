/** GitHub's API: typed reads, with pages, limits and errors in plain words. `client/` is how it is asked. */
export type { Api, Permissions, RepositoryName } from './api.ts';
export { ApiError, type ApiProblem } from './api-error.ts';
export {
  type Artifact,
  ArtifactError,
  type ArtifactProblem,
  artifactOfRun,
  artifactsAt,
  type ChangedPlaces,
  changedPlaces,
  fileInArtifact,
  type HeadOf,
  pullRequestsOf,
  readRun,
} from './artifacts/index.ts';
export {
  type AppConnection,
  type AppIdentity,
  type Call,
  connect,
  connectApp,
  type Options,
  type TokenSource,
} from './client/index.ts';
export { type ApiCommit, RepositoryReader, type TreeEntry } from './repository-reader.ts';
export { takeTurns } from './take-turns.ts';
