/** The one pipeline of all entries: a source, the team's settings and the detection give a report. */
export type { ScanCache } from './cache/index.ts';
export type { Config } from './config/index.ts';
export { UsageError } from './errors.ts';
export { type Redacted, redactPasted } from './redact-pasted.ts';
export { redactText } from './redact-text.ts';
export { type LocalSource, type ScanRequest, type Source, scan } from './scan.ts';
export {
  baselinePath,
  defaultSettings,
  loadSettings,
  type NamedFiles,
  type ReadText,
  readFromCommit,
  readFromDisk,
  readNamed,
  type Settings,
  SettingsError,
  settingsPaths,
} from './settings/index.ts';
export type { Range } from './sources/git/commit-range.ts';
export { commitsBetween, fetchCommits } from './sources/git/fetch.ts';
export {
  gitVersion,
  hasCommit,
  hookPath,
  mergeBase,
  repositoryRoot,
  requireRepository,
  resolveCommit,
  shallowCommits,
} from './sources/git/revisions.ts';
export { GitError } from './sources/git/run.ts';
export { commitMessage } from './sources/history/locate.ts';
export { bringOverApi, readOverApi } from './sources/over-api/index.ts';
export { openChange, type RemoteChange } from './sources/remote/index.ts';
export { writeBaseline } from './suppression/known/write-baseline.ts';
export type { Progress } from './workers/index.ts';
export { writeReport } from './write-report.ts';
export { type WholeFile, writeWhole } from './write-whole.ts';
