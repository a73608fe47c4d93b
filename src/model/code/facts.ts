import type { Span } from '../ir/index.ts';

/** A place in a file that was lowered. */
export interface Site {
  path: string;
  span: Span;
}

/** What the analysis states of one webhook handler. Rules are predicates over it. */
export interface HandlerFacts extends Site {
  /** `express`, `flask`, … or `unknown`. */
  framework: string;
  /** As it is registered: `/webhooks/stripe`. */
  route: string | null;
  /** Id of the vendor whose events it takes, where something says so. */
  vendor: string | null;
  /** How that vendor's webhooks are told, where it is known. */
  scheme: SchemeFact | null;
  /** Whether something checks the address that a request comes from. */
  checksOrigin: boolean;
  /** What makes it a webhook handler, for people. */
  signals: string[];
  /** Whether it is surely a webhook handler (a strong signal) or only looks like one. */
  certain: boolean;
  /** False where something that could verify was not to be seen: a missing file, a budget that ran out. */
  complete: boolean;
  /** Parts of it that were not looked at. */
  gaps: Gap[];
  verifications: Verification[];
  effects: Effect[];
}

/** What a vendor does so that its messages can be told. */
export interface SchemeFact {
  /** As the vendor writes itself. */
  name: string;
  /** The best that it offers; lower case, without hyphens. Null where it is no hash. */
  algorithm: string | null;
  /** It signs the time of sending too. */
  signsTime: boolean;
  /** Its page of the addresses that its webhooks come from, where it has one. */
  addresses: string | null;
}

/** A part of a handler, or of what it calls, that was not looked at. */
export interface Gap extends Site {
  /** The parser could not read it, or the ways through it are more than are followed. */
  kind: 'unparsed' | 'unfollowed';
}

/** A check of who sent a request, at one place of the code. */
export interface Verification extends Site {
  /**
   * `sdk`: a vendor's own function; `mac`: a keyed hash that the code compares; `public-key`; `token`: a shared secret
   * that is sent as it is; `unseen`: something that could not be looked into received what a check needs.
   */
  by: 'sdk' | 'mac' | 'public-key' | 'token' | 'unseen';
  vendor: string | null;
  secret: SecretFact | null;
  /** What was verified. */
  body: 'raw' | 'parsed' | 'reserialised' | 'other' | 'unknown';
  comparison: 'timing-safe' | 'plain' | 'inside';
  /** Lower case, without hyphens: `sha256`; null where it does not show. */
  algorithm: string | null;
  /** A hash without a key, with the secret as a part of its input. */
  isPlainHash: boolean;
  /**
   * Whether old messages are refused. `unchecked`: the time of sending is signed, and nobody asks how long ago it was;
   * `disabled`: the check is told to accept any age, or one that is as good as any; `unknown` also where no time is signed.
   */
  freshness: 'checked' | 'unchecked' | 'disabled' | 'unknown';
}

/** The secret that a check relies on. */
export interface SecretFact extends Site {
  /** The variable's or setting's name. */
  name: string | null;
  kind: 'environment' | 'setting' | 'literal' | 'unknown';
  /** A value in the code that is used when the real one is missing. */
  fallback: (Site & { isEmpty: boolean }) | null;
}

/** Something that unverified data must not reach. */
export interface Effect extends Site {
  /** The call, for people: `db.orders.update`. */
  name: string;
  kind: 'database' | 'mail' | 'queue' | 'process' | 'request' | 'call';
  /** How it can be reached; at least one way, the weakest first. */
  ways: Way[];
}

/** One way from the request to an effect. */
export interface Way {
  /** Index into `verifications` of the check that stands on this way, or null. */
  proof: number | null;
  /** Checks that ran on this way and whose outcome did not stop it. */
  failed: number[];
  attempted: number[];
  /** What must be so for this way to be taken. */
  assumptions: Assumption[];
  /** Checks that come after the effect. */
  later: number[];
  /** The data was asked from the vendor again, by its id. */
  refetched: boolean;
}

export interface Assumption extends Site {
  /** `right-length`: of what was sent nothing but the length is compared. */
  kind: 'secret-missing' | 'header-missing' | 'not-production' | 'switched-off' | 'right-length';
  /** The secret's, header's or variable's name. */
  name: string | null;
}
