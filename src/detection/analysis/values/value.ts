import type { Assumption, Cls, Fn, IrFile, SecretFact } from '../../../model/index.ts';

/** Where a value comes from, as bits. */
export const trait = {
  /** The request or the context that holds it. */
  request: 1,
  headers: 1 << 1,
  /** The body as it was sent. */
  raw: 1 << 2,
  /** The body, or a part of it, taken apart. */
  parsed: 1 << 3,
  /** Parsed and written again. */
  reserialised: 1 << 4,
  /** The value of a header. */
  header: 1 << 5,
  /** Query and path parameters. */
  query: 1 << 6,
  secret: 1 << 7,
  /** What answers the request. */
  response: 1 << 8,
  /** Asked from the vendor again. */
  refetched: 1 << 9,
  /** The environment or the settings. */
  environment: 1 << 10,
  /** The present time, or an age. */
  time: 1 << 11,
  /** What a check that was not to be seen has given. */
  unseen: 1 << 12,
  /** A digest of something. */
  digest: 1 << 13,
  /** When the sender says that it sent. */
  sentAt: 1 << 14,
  /** How long ago that was. */
  age: 1 << 15,
  /** Something of which nothing is known is a part of it. */
  untold: 1 << 16,
  /** What a search by a token has found, or nothing. */
  lookedUp: 1 << 17,
  /** A text that begins with what was sent: of an address the host too. */
  begun: 1 << 18,
  /** An address at which a vendor says whether a message is theirs, and what is made of its answer. */
  asked: 1 << 19,
} as const;

/** Traits of what an attacker can choose. */
export const chosen = trait.raw | trait.parsed | trait.reserialised | trait.header | trait.query;
export const body = trait.raw | trait.parsed | trait.reserialised;

/** A hash that is being computed or done. */
export interface Digest {
  algorithm: string | null;
  isKeyed: boolean;
  key: SecretFact | null;
  /** Traits of what was hashed. */
  over: number;
  /** Whether all that was hashed is known to be constants, headers and the like; null while nothing was. */
  isTold: boolean | null;
}

/** What follows from a value being true, or not. */
export interface Truth {
  yes: Implied;
  no: Implied;
}

export interface Implied {
  /** A check (by number) has passed. */
  proof?: number;
  failed?: number;
  assumption?: { kind: Assumption['kind']; name: string | null };
}

/** Where names are looked up: a function that runs, inside the one that it was written in. */
export interface Scope {
  id: number;
  parent: Scope | null;
  file: IrFile;
  self: Value | null;
}

/** Something that can be called or asked for its members. `scope` is null for what stands in the file itself. */
export type Callable =
  | { kind: 'function'; fn: Fn; file: IrFile; scope: Scope | null; self: Value | null }
  | { kind: 'class'; ref: ClassRef }
  | { kind: 'module'; module: string; file: IrFile | null }
  /** Runs what comes after a middleware, or the view that a decorator has been given. */
  | { kind: 'next'; step: number; isView?: boolean };

export interface ClassRef {
  cls: Cls;
  file: IrFile;
}

/** An abstract value: what is known of it on one path. Never changed once made. */
export interface Value {
  traits: number;
  /** A constant. */
  literal?: string | number | boolean | null;
  secret?: SecretFact;
  /** Lower-case name of the header whose value it is. */
  headerName?: string;
  /** The team says that this header carries signatures. */
  isSignature?: boolean;
  digest?: Digest;
  truth?: Truth;
  callable?: Callable;
  fields?: ReadonlyMap<string | number, Value>;
  /** An object of that class. */
  instance?: ClassRef;
  /** The dotted name by which an unknown value is called: `stripe.webhooks`. */
  name?: string;
  /** How long a hash is, or what is compared with one. */
  isLength?: boolean;
  /** A promise that nobody has waited for. */
  isPending?: boolean;
  /** Known to be something. */
  isPresent?: boolean;
}

export const unknown: Value = { traits: 0 };

export const constant = (literal: string | number | boolean | null): Value => ({ traits: 0, literal });

/** A value that is made from others: it comes from wherever they come from. */
export function derived(values: readonly Value[]): Value {
  let traits = 0;
  let digest: Digest | undefined;
  let secret: SecretFact | undefined;
  let headerName: string | undefined;
  let isSignature = false;
  for (const value of values) {
    traits |= value.traits;
    digest ??= value.digest;
    secret ??= value.secret;
    headerName ??= value.headerName;
    isSignature ||= value.isSignature === true;
  }
  if (traits !== 0 && values.some(isUntold)) traits |= trait.untold;
  // Whatever is made of the request is not the request.
  const made: Value = {
    traits: traits & ~(trait.request | trait.headers | trait.response | trait.environment),
  };
  if (digest) made.digest = digest;
  if (secret) made.secret = secret;
  if (headerName !== undefined) made.headerName = headerName;
  if (isSignature) made.isSignature = true;
  return made;
}

/** Nothing at all is known of it. */
export const isUntold = ({ traits, literal, secret, digest, callable }: Value): boolean =>
  (traits & trait.untold) !== 0 || (traits === 0 && literal === undefined && !secret && !digest && !callable);

/** What a promise has given once it is waited for. */
export const settled = (value: Value): Value => (value.isPending ? { ...value, isPending: false } : value);

export function has(value: Value, traits: number): boolean {
  return (value.traits & traits) !== 0;
}
