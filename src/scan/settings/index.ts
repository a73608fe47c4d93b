/** A team's decisions: which files hold them, and reading them from disk or from a commit. */
export { defaultSettings, loadSettings } from './load.ts';
export { readFromCommit, readFromDisk, readNamed } from './read.ts';
export {
  baselinePath,
  type NamedFiles,
  type ReadText,
  type Settings,
  SettingsError,
  settingsPaths,
} from './settings.ts';
