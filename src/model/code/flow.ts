import type { Language } from '../ir/index.ts';
import type { Site } from './facts.ts';

/** One step of a way through code. */
export interface Step {
  site: Site;
  /** What happens there, as a clause: `the body is read`. */
  text: string;
}

/** What a file does with data, webhook handler or not. Rules are predicates over it. */
export interface CodeFacts {
  path: string;
  language: Language;
  /** Ids of the vendors whose API the file uses, by its imports, addresses and settings. */
  vendors: string[];
  /**
   * `terminal`: by hand, what it prints is for whoever runs it; `browser`: at the user's, who sees nothing there but what is
   * his own.
   */
  runsIn: 'server' | 'terminal' | 'browser';
  /** False where the analysis ran out of steps. */
  complete: boolean;
  sinks: Sink[];
  calls: VendorCall[];
  tokens: TokenFact[];
  /** It calls a vendor, and something in it speaks of limits, of trying again or of waiting. */
  expectsLimits: boolean;
  /** It asks for tokens, and something in it speaks of their end. */
  expectsExpiry: boolean;
  /** Something in the file writes down who has seen or changed what. */
  keepsTrail: boolean;
  /** Something in the file, or on a request's way into it, asks who is asking. */
  asksWho: boolean;
}

/** A call of a vendor's API. */
export interface VendorCall extends Site {
  vendor: string;
  /** For people: `stripe.charges.create`, `fetch`. */
  name: string;
  /** By the vendor's own library, or over HTTP as it is. */
  by: 'library' | 'http';
}

/** A call that asks for an OAuth token. */
export interface TokenFact extends Site {
  name: string;
  vendor: string | null;
  /** Where its access token is put to stay after the function has ended; null where that was not seen. */
  kept: Site | null;
  /** All of the answer is kept, its expiry with it. */
  isWhole: boolean;
}

/** A place where data leaves the program's hands, and what leaves there. */
export interface Sink extends Site {
  kind: SinkKind;
  /** The call, for people: `logger.info`. */
  name: string;
  data: CarriedData[];
  /** Reached in development alone. */
  inDevelopment: boolean;
  /** It prints to whoever runs the program, rather than to a log. */
  isTerminal: boolean;
  /** The route whose handling it is a part of. */
  route: RouteFact | null;
}

/**
 * `log`: logs, standard output, error trackers; `response`: what answers a request; `mail` and `chat`: people's messages;
 * `store`: database, file, cache; `request`: a call of another service.
 */
export type SinkKind = 'log' | 'response' | 'mail' | 'chat' | 'store' | 'request';

/** The function that a request reaches. */
export interface RouteFact {
  /** As it is registered: `/orders`; null where that does not show. */
  route: string | null;
  framework: string;
  /** Id of the vendor whose events it takes; null for any other route. */
  webhook: { vendor: string | null } | null;
}

/**
 * `secret`: keys, tokens, signing secrets; `request-body`: what a request has brought; `payment`: cards, accounts, a
 * payment vendor's objects; `customer`: a vendor's or a request's record of a person; `upstream-error`: what a vendor's
 * API said went wrong; `stack`: where in the code an error came from; `token-response`: an OAuth token with its expiry.
 */
export type DataKind =
  | 'secret'
  | 'request-body'
  | 'payment'
  | 'customer'
  | 'upstream-error'
  | 'stack'
  | 'token-response';

/** Data, by where it came from. */
export interface CarriedData {
  kind: DataKind;
  /** For people: `OTESSE_SECRET_KEY`, `the request’s body`, `cardNumber`. */
  name: string;
  vendor: string | null;
  /** All of it, or one telling part: an error's message, a customer's address. */
  extent: 'whole' | 'part';
  /** It is what it is by where it comes from, not only by its name. */
  isCertain: boolean;
  /** From where it came, in order, without the sink itself. */
  steps: Step[];
}
