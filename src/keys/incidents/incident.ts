import type { Day } from '../day.ts';

/** One leaked secret, from the moment it is found until its revocation is recorded, however many places show it. */
export interface Incident {
  /** Of the HMAC that ties equal secrets together: 16 hexadecimal digits. */
  id: string;
  /** The fingerprint of its finding: what people name it by. */
  finding: string;
  rule: string;
  vendor: string | null;
  /** What it opens, where its format says so. */
  environment: 'live' | 'test' | null;
  /** The redacted secret. */
  preview: string;
  openedOn: Day;
  sightings: Sighting[];
  /** Null while it is open. */
  end: End | null;
  /** When people were last spoken to, and how often they have been reminded. */
  spokeOn: Day;
  pings: number;
}

/** Where and when it was seen. Never the text around it. */
export interface Sighting {
  kind: 'pull-request' | 'default-branch' | 'text' | 'alert';
  /** GitHub's id, which stays when it is renamed. */
  repository: number;
  isPublic: boolean;
  /** Where it is shown: a path and a line, a pull request's or an issue's number, an alert's. */
  at: string;
  on: Day;
}

/** How it ended. Removing the line does not end it. */
export interface End {
  as: 'revoked' | 'false-positive';
  how: 'command' | 'button' | 'alert' | 'probe';
  /** A GitHub login; null where no person said so. */
  by: string | null;
  on: Day;
  /** A false positive needs one. */
  reason: string | null;
}

/** What a request to the vendor has shown. A firewall's 403 or a timeout shows nothing. */
export type Life = 'alive' | 'dead' | 'unknown';
