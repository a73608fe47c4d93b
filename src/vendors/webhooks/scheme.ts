/** How a vendor's webhooks show that they are the vendor's. */
export interface WebhookScheme {
  /** The vendor's id; that of `src/vendors` where it has keys too. */
  vendor: string;
  name: string;
  /** Lower-case names of the headers that carry the signature or the token, or that no other vendor sends. */
  headers: string[];
  /** Headers that others send too. */
  commonHeaders?: string[];
  /**
   * `hmac`: a keyed hash; `public-key`; `token`: a shared secret that is sent as it is; `none`: nothing is signed, and the
   * event is asked for again by its id.
   */
  method: 'hmac' | 'public-key' | 'token' | 'none';
  /** Lower case, without hyphens. The best that the vendor offers; null where it is no hash. */
  algorithm: 'sha1' | 'sha256' | 'sha512' | 'md5' | null;
  /** Of the signature; null where there is none, or where it is a part of something else. */
  encoding: 'hex' | 'base64' | null;
  /** What is signed, for people: `timestamp.body`. Empty for tokens. */
  signs: string;
  /** The time of sending is signed too, so that a message sent again can be refused. */
  signsTime: boolean;
  /** What else somebody who verifies should know, in one or two sentences. */
  note?: string;
  verifiers: Verifier[];
  /** Names of events and fields that are this vendor's alone: `checkout.session.completed`. */
  events: string[];
  /** Modules and packages whose import says that this vendor is meant: `stripe`, `github.com/stripe/stripe-go`. */
  modules: string[];
  /** Words in a route or a path that say so. Its id where they are left out; none where that is an ordinary word. */
  places?: string[];
  /** A part of the address at which the vendor says whether a message is theirs, where it does. */
  askedAt?: string;
  /** The vendor's page of the addresses that its webhooks come from, where it has one. */
  addresses?: string;
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
   * null; by `valid` of the object that it gives. `middleware`: what it gives or wraps only runs after the check.
   */
  outcome: 'throws' | 'boolean' | 'error' | 'null' | 'object' | 'middleware';
  /** Whether it refuses old messages by itself. */
  checksTime: boolean;
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
