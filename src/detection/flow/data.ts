import type { CarriedData, DataKind, Site, Step } from '../../model/index.ts';
import { derived, type Value } from '../analysis/values/value.ts';

/** An abstract value as the webhook analysis knows it, and with it what data it holds. Never changed once made. */
export interface Data extends Value {
  labels?: readonly CarriedData[];
  fields?: ReadonlyMap<string | number, Data>;
  upstream?: Upstream;
  /** An exception; `upstream` then says whose. */
  isError?: boolean;
  /** Masked, hashed or otherwise harmless, whatever it is called. */
  isSafe?: boolean;
}

/** A vendor's API: the object that calls it, a call's outcome, or the body of its answer. */
export interface Upstream {
  vendor: string;
  role: 'client' | 'address' | 'result' | 'body';
  site: Site;
  /** The client or call, for people. */
  name: string;
  /** The same, with the client's own name before it: `ChargeService.service.CreateAsync`. */
  about?: string;
  /** A client that knows the vendor's address alone. */
  isHttp?: boolean;
}

export const nothing: Data = { traits: 0 };
export const safe: Data = { traits: 0, isSafe: true };

/** Steps of one way that are kept: the first tell where it came from. */
const longest = 8;

export function labelsOf(data: Data): readonly CarriedData[] {
  return data.labels ?? [];
}

/** Data of one kind that begins here. */
export function label(
  kind: DataKind,
  name: string,
  step: Step,
  more: Partial<Pick<CarriedData, 'vendor' | 'extent' | 'isCertain'>> = {},
): CarriedData {
  return { kind, name, vendor: null, extent: 'whole', isCertain: true, steps: [step], ...more };
}

export function withLabels(data: Data, labels: readonly CarriedData[]): Data {
  return labels.length === 0 ? data : { ...data, labels: union([labelsOf(data), labels]) };
}

/** The same data, one step further on. */
export function withStep(data: Data, step: Step): Data {
  if (!data.labels) return data;
  return {
    ...data,
    labels: data.labels.map((one) =>
      one.steps.length < longest ? { ...one, steps: [...one.steps, step] } : one,
    ),
  };
}

/** Each kind of data once for each name; what is certain before what is not. */
export function union(lists: readonly (readonly CarriedData[])[]): CarriedData[] {
  const found = new Map<string, CarriedData>();
  for (const list of lists)
    for (const one of list) {
      const key = `${one.kind} ${one.name} ${one.extent}`;
      const other = found.get(key);
      if (!other || (one.isCertain && !other.isCertain)) found.set(key, one);
    }
  return [...found.values()];
}

/** A value that holds all of several: a text put together, a list. */
export function holding(parts: readonly Data[]): Data {
  const made: Data = derived(parts);
  const labels = union(parts.map(labelsOf));
  if (labels.length > 0) made.labels = labels;
  if (parts.length > 0 && parts.every(({ isSafe }) => isSafe)) made.isSafe = true;
  return made;
}

/** What is either of two. */
export function either(a: Data, b: Data): Data {
  if (a === b) return a;
  const labels = union([labelsOf(a), labelsOf(b)]);
  const joined: Data = { traits: a.traits | b.traits };
  if (labels.length > 0) joined.labels = labels;
  if (a.literal !== undefined && a.literal === b.literal) joined.literal = a.literal;
  const upstream = a.upstream ?? b.upstream;
  if (upstream) joined.upstream = upstream;
  if (a.isError || b.isError) joined.isError = true;
  const callable = a.callable ?? b.callable;
  if (callable) joined.callable = callable;
  const fields = a.fields && b.fields ? eitherFields(a.fields, b.fields) : (a.fields ?? b.fields);
  if (fields) joined.fields = fields;
  const name = a.name ?? b.name;
  if (name !== undefined) joined.name = name;
  const secret = a.secret ?? b.secret;
  if (secret) joined.secret = secret;
  if ((a.isSafe || a.literal !== undefined) && (b.isSafe || b.literal !== undefined)) joined.isSafe = true;
  return joined;
}

function eitherFields(
  a: ReadonlyMap<string | number, Data>,
  b: ReadonlyMap<string | number, Data>,
): Map<string | number, Data> {
  const fields = new Map(a);
  for (const [key, value] of b) {
    const other = fields.get(key);
    fields.set(key, other ? either(other, value) : value);
  }
  return fields;
}

/** Equal for values that a function cannot tell apart. */
export function signature({
  labels,
  upstream,
  literal,
  isError,
  isSafe,
  callable,
  traits,
  fields,
}: Data): string {
  const parts = labels?.map(({ kind, name, extent }) => `${kind}/${name}/${extent}`).join() ?? '';
  const called = callable?.kind === 'function' ? callable.fn.span[0] : '';
  const text = typeof literal === 'string' ? literal.slice(0, 60) : (literal ?? '');
  const inner = fields
    ? [...fields].slice(0, 12).map(([key, field]) => `${key}:${field.fields ? '' : signature(field)}`)
    : '';
  return `${parts}|${upstream?.vendor ?? ''}${upstream?.role ?? ''}${upstream?.site.span[0] ?? ''}|${text}|${isError === true}${isSafe === true}|${called}|${traits}|${inner}`;
}

/** Whether anything at all is known of a value. */
export const isTelling = ({ traits, labels, callable, fields, upstream, literal, isSafe }: Data): boolean =>
  traits !== 0 ||
  isSafe === true ||
  literal !== undefined ||
  (labels ?? callable ?? fields ?? upstream) !== undefined;
