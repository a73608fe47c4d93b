import type { Confidence, Language, Severity, Visible } from '../model/index.ts';

/** A company whose API is used: what its keys look like and how they are revoked. Data, one file a vendor. */
export interface Vendor {
  /** Lower case, hyphens; the first part of its rule ids. */
  id: string;
  name: string;
  keys: KeyFormat[];
  revocation: Revocation;
  webhooks?: WebhookScheme;
  api?: Api;
}

/** How programs call a vendor. */
export interface Api {
  /** Host names that requests go to: `api.stripe.com`. */
  hosts: string[];
  /** Beginnings of its libraries' modules, where they do not have the vendor's id as a word of its own. */
  modules: string[];
  /** What it gives are payments, and people who pay. */
  takesPayments?: true;
}

/** How a vendor's webhooks show that they are the vendor's. */
export interface WebhookScheme {
  /** Lower-case names of the headers that carry the signature or the token. */
  headers: string[];
  /**
   * `hmac`: a keyed hash over the body; `public-key`; `token`: a shared secret that is sent as it is; `none`: nothing is
   * signed, and the event is asked for again by its id.
   */
  method: 'hmac' | 'public-key' | 'token' | 'none';
  /** Lower case, without hyphens. The best that the vendor offers; null where it is no hash. */
  algorithm: 'sha1' | 'sha256' | 'sha512' | 'md5' | null;
  /** The time of sending is signed too, so that a message sent again can be refused. */
  signsTime: boolean;
  verifiers: Verifier[];
  /** Names of events that are this vendor's alone: `checkout.session.completed`. */
  events: string[];
  /** Modules and packages whose import says that this vendor is meant: `stripe`, `github.com/stripe/stripe-go`. */
  modules: string[];
  /** The vendor's page on verifying. */
  source: string;
}

/** A function of a vendor's library that verifies. */
export interface Verifier {
  /**
   * The end of the dotted name as it is called, without regard to case and underscores: `webhooks.constructEvent` stands
   * for `stripe.webhooks.constructEvent` and `Stripe::Webhooks.construct_event`.
   */
  call: string;
  /**
   * How it says no: by an exception; by giving false; by an error beside its value (Go) or instead of null; by giving
   * null. `middleware`: what it gives or wraps only runs after the check.
   */
  outcome: 'throws' | 'boolean' | 'error' | 'null' | 'middleware';
  /** Whether it refuses old messages by itself. */
  checksTime: boolean;
  /** Where other languages have another function of that name, or none: the languages that it is of. */
  languages?: readonly Language[];
  /** It is there to take messages of any age. */
  ignoresTime?: true;
  /** The argument that says how old a message may be, in seconds: its name, and its position from 0. */
  tolerance?: { name: string; at: number };
  /** In JavaScript it gives a promise of that. */
  givesPromise?: true;
  /** The name is a common one: the file must also name one of the scheme's modules. */
  needsModule?: true;
  /** A function of Go's that gives a boolean; those with an error are known by their outcome. */
  isGo?: true;
}

/** How a leaked key is taken out of use. */
export interface Revocation {
  /** Steps in order, in the imperative, for somebody who has never done it. */
  steps: string[];
  /** Where it is done, or the vendor's page that says how. */
  url: string;
}

/** What nearly all patterns stay below, in characters. */
export const usualReach = 700;
/** No `before` matches more, in characters. */
export const longestBefore = 96;

/**
 * One kind of credential.
 *
 * `pattern` is tried only where a keyword stands and must begin to match exactly there. It is written in the common
 * subset of JavaScript and RE2 (no look-around, no back-references) without flags other than `i`, reads Latin-1 text
 * and is proven linear by the tests. The secret is its group `secret`, or else the whole match.
 */
export interface KeyFormat {
  /** The rule's id: `<vendor>-<kind>`. */
  id: string;
  /** Names the credential in a sentence: "Stripe live secret key". */
  title: string;
  severity: Severity;
  /** Lower case; compared without regard to case. At least three characters each. */
  keywords: string[];
  pattern: RegExp;
  /**
   * A quick look at the bytes from a keyword on, for keywords that stand everywhere: false where `pattern` cannot match.
   * It spares making the text that patterns read.
   */
  mayMatch?: (bytes: Uint8Array, offset: number) => boolean;
  /** A secret of so many bytes has been cut off by the pattern: a part must not be shown as the whole. */
  cutOffAt?: number;
  /** Must match directly before the keyword (ends in `$`); what it matches belongs to the secret. */
  before?: RegExp;
  /** The pattern matches fewer characters than this. Default `usualReach`; the tests work it out. */
  reach?: number;
  /** Whether letters, digits and `_` may touch the match: `word` (default) refuses them on both sides. */
  boundary?: 'word' | 'left' | 'right' | 'none';
  /** Default `high`. */
  confidence?: Confidence;
  /** Least Shannon entropy, in bits a character, of the secret without its keyword. Default 2.5. */
  entropy?: number;
  /** Offline check: a pass raises the confidence, a failure lowers it; it never drops the finding. */
  checksum?: (secret: string) => boolean;
  /**
   * Last word on a match, where a pattern cannot tell: `value` is the secret, `matched` the whole match, `path` the
   * file as shown.
   */
  accept?: (match: { value: string; matched: string; path?: string }) => boolean;
  /** What a preview may show; by default the keyword, where the secret begins with it, and the last four. */
  visible?: Visible;
  /** The value may be a word: its fingerprint then tells nothing about it. */
  guessable?: boolean;
  /** It matches the telling name of a variable, not a secret: shown whole, and only where no secret stands beside it. */
  nameOnly?: boolean;
  /** Words in the value (`example`, `test`) do not make it a placeholder; its shape is proof enough. */
  neverPlaceholder?: boolean;
  /** Whether it opens real accounts or a sandbox; null or absent where the format does not say. */
  environment?: 'live' | 'test';
  /** The vendor's own page that states the format. */
  source: string;
  /**
   * Lines in which the rule must find a secret, and lines in which it must not. `{{alnum:24}}` and the like stand for
   * random text (test/support/samples.ts), so that nothing here looks like a secret.
   */
  leaks: string[];
  safe: string[];
}
