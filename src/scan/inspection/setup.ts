/** The text of a settings file, and the name to call it by. */
export interface SettingsText {
  file: string;
  text: string;
}

/** What an inspector needs to begin, in a form that can be sent to a worker thread. */
export interface Setup {
  /** Equal secrets are recognised by it (`Finding.secretId`); random for each scan unless the caller has its own. */
  idKey: Uint8Array;
  /** Whether code will be looked at as well: only then is it noted which files are worth it (`Tally.candidates`). */
  seeksCode: boolean;
  /** Our config and gitleaks's, already checked: they may bring rules and allowlists. */
  config: SettingsText | null;
  gitleaks: SettingsText | null;
}
