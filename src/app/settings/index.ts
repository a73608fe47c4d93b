/** What the server is told by its environment. */
export { credentialsFile, readSettings } from './read-settings.ts';
export type { AppSettings, Credentials } from './settings.ts';
