import type { LevelWithSilent } from 'pino';

/** What an App is known to GitHub by. */
export interface Credentials {
  appId: number;
  /** RSA, in PEM form. */
  privateKey: string;
  webhookSecret: string;
}

/** How the server runs: all that the environment says, checked. */
export interface AppSettings {
  /** Null until the App has been made: the server then only offers to make it. */
  credentials: Credentials | null;
  host: string;
  /** 0 for any that is free. */
  port: number;
  /** Where it is reached from outside, without a slash at its end; null where nobody said. */
  publicUrl: string | null;
  /** A PostgreSQL server; null for the database in the data folder. */
  databaseUrl: string | null;
  dataFolder: string;
  /** GitHub's API and its site, without a slash at their ends. */
  apiUrl: string;
  siteUrl: string;
  logLevel: LevelWithSilent;
}
