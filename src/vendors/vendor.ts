import type { Confidence, Severity, Visible } from '../model/index.ts';

/** A company whose API is used: what its keys look like and how they are revoked. Data, one file a vendor. */
export interface Vendor {
  /** Lower case, hyphens; the first part of its rule ids. */
  id: string;
  name: string;
  keys: KeyFormat[];
  revocation: Revocation;
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
