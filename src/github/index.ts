/** GitHub's API: typed reads, with pages, limits and errors in plain words. `client/` is how it is asked, `contents/` what repositories hold. */
export type { Api, Permissions, RepositoryName } from './api.ts';
export { ApiError, type ApiProblem } from './api-error.ts';
export {
  type AppConnection,
  type AppIdentity,
  type Call,
  connect,
  connectApp,
  type Options,
  type TokenSource,
} from './client/index.ts';
export {
  type ApiCommit,
  type ApiFile,
  type Comparison,
  type Content,
  compare,
  type Entry,
  type FileAt,
  type FileEntry,
  RepositoryReader,
  readBytes,
  readCommitFiles,
  readContents,
  readDefaultFile,
  readTree,
  type TreeEntry,
} from './contents/index.ts';
export { takeTurns } from './take-turns.ts';
