import type { Note } from '../../model/index.ts';
import type { Rule } from '../../rules/index.ts';
import type { Config, Problem } from '../config/index.ts';
import { UsageError } from '../errors.ts';
import type { SettingsText, Setup } from '../inspection/index.ts';
import type { KnownFindings } from '../suppression/index.ts';

/** Everything that a team has decided about its scans, read and checked. */
export interface Settings {
  config: Config;
  /** For inspectors, which read the texts themselves, in whatever thread they live. */
  texts: Pick<Setup, 'config' | 'gitleaks'>;
  baselines: KnownFindings[];
  ignoreFiles: KnownFindings[];
  /** Rules that the team wrote, for whoever explains a finding. */
  teamRules: Rule[];
  /** What the files ask for and do not get. */
  notes: Note[];
}

/** Gives the text of a file, or null where there is none. Paths are relative to the repository's root. */
export type ReadText = (path: string) => Promise<string | null>;

/** Files that somebody named outright. They win over those that lie in the repository. */
export interface NamedFiles {
  /** Ours, or gitleaks's where the name ends in `.toml`. */
  config?: SettingsText;
  baseline?: SettingsText;
}

/** The texts of all settings files, none of them checked. */
export interface SettingsFiles {
  config: SettingsText | null;
  gitleaks: SettingsText | null;
  baseline: SettingsText | null;
  gitleaksIgnore: SettingsText | null;
}

export const configPath = '.github/otesse-guard.yml';
export const baselinePath = '.github/otesse-guard-baseline.json';
/** Where a team's settings may lie: what `loadSettings` reads, besides what those name. */
export const settingsPaths: readonly string[] = [
  configPath,
  configPath.replace('.yml', '.yaml'),
  baselinePath,
  '.gitleaks.toml',
  '.gitleaksignore',
];

/** Settings that cannot be used: every problem in one go, a line each. Exit code 2. */
export class SettingsError extends UsageError {
  override name = 'SettingsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'),
    );
    this.problems = problems;
  }
}
