import type { Day } from '../day.ts';

/** What rotates: one name in one environment, in whatever stores of GitHub it stands. */
export interface Key {
  /** The same as long as name and environment are: markers and records carry it. */
  id: string;
  name: string;
  vendor: string | null;
  environment: string | null;
  /** `@user` or `@organisation/team`. */
  owner: string | null;
  /** Null where nobody knows. */
  lastSet: { on: Day; by: Source } | null;
  /** Nobody is to be reminded before. */
  snoozedUntil: Day | null;
  /** Whether it gets reminders: named in the config, or of a vendor that the config follows. */
  isFollowed: boolean;
}

/** GitHub's own date of when a value was stored; the config; what somebody recorded. */
export type Source = 'github' | 'config' | 'record';

/** Where a secret stands, as GitHub's metadata say; never its value. */
export interface StoredSecret {
  store: 'actions' | 'dependabot' | 'environment' | 'organization';
  name: string;
  /** Of stores of environments. */
  environment: string | null;
  updatedOn: Day;
}

/** What the config says of a key. */
export interface DeclaredKey {
  name: string;
  vendor: string;
  environment: string | null;
  owner: string | null;
  rotatedOn: Day | null;
}

/** What people have recorded of a key. */
export interface KeyRecord {
  rotatedOn: Day | null;
  snoozedUntil: Day | null;
}
