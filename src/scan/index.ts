/** The one pipeline of all entries: a source, the team's settings and the detection give a report. */
export type { Config } from './config/index.ts';
export { UsageError } from './errors.ts';
export { type ScanRequest, type Source, scan } from './scan.ts';
export {
  baselinePath,
  configPath,
  loadSettings,
  type NamedFiles,
  readFromCommit,
  readFromDisk,
  readNamed,
  type Settings,
  SettingsError,
} from './settings/index.ts';
export { commitMessage } from './sources/changes/index.ts';
export { mergeBase, repositoryRoot, requireRepository, resolveCommit } from './sources/git/revisions.ts';
export { writeBaseline } from './suppression/known/write-baseline.ts';
export type { Progress } from './workers/index.ts';
