/**
 * What goes between the two processes: v8's own form, which has maps, sets and bytes. What has methods stays where it
 * is, and is named by a number.
 */
import { deserialize, serialize } from 'node:v8';

export interface Question {
  /** Whose member is asked for: 0 is the simulated GitHub itself. */
  on: number;
  path: string[];
  /** Of a call; without them a property is read. */
  args?: unknown[];
}

export type Reply = { value: unknown } | { handle: number } | { error: string };

/** Stands in arguments for what has methods. */
export class Handle {
  readonly $handle: number;

  constructor(number: number) {
    this.$handle = number;
  }
}

export const pack = (message: Question | Reply): Buffer => serialize(message);

export const unpack = <T extends Question | Reply>(bytes: Buffer): T => deserialize(bytes) as T;

export function hasMethods(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.values(value).some((each) => typeof each === 'function')) return true;
  const kind = Object.getPrototypeOf(value);
  const plain = [Object.prototype, Array.prototype, Map.prototype, Set.prototype, Date.prototype, null];
  return !plain.includes(kind) && !(value instanceof Uint8Array);
}

/** Replaces what stands in plain objects and lists, however deep. */
export function replaceDeep(value: unknown, replace: (each: unknown) => unknown): unknown {
  const instead = replace(value);
  if (instead !== value || typeof value !== 'object' || value === null) return instead;
  if (Array.isArray(value)) return value.map((each) => replaceDeep(each, replace));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaceDeep(each, replace)]));
}
