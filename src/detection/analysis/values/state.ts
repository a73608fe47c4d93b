import type { Assumption } from '../../../model/index.ts';
import type { Implied, Value } from './value.ts';

/** What is known at one point of one path. Never changed once made. */
export interface State {
  /** By scope and name (`variableKey`), and by what the path has assigned to members. */
  vars: ReadonlyMap<string, Value>;
  /** The check that has passed, by number. */
  proof: number | null;
  attempted: readonly number[];
  failed: readonly number[];
  assumptions: readonly Assumption[];
  /** Unproved effects so far, by number. */
  effects: readonly number[];
  /** The vendor was asked for the object itself: what follows relies on its answer. */
  isRefetched: boolean;
  /** The response is given: filters that follow do not run. */
  isAnswered: boolean;
}

/** A value, and the state in which it came to be. */
export interface Result {
  state: State;
  value: Value;
}

export const beginning: State = {
  vars: new Map(),
  proof: null,
  attempted: [],
  failed: [],
  assumptions: [],
  effects: [],
  isRefetched: false,
  isAnswered: false,
};

export function withVariable(state: State, key: string, value: Value): State {
  const vars = new Map(state.vars);
  vars.set(key, value);
  return { ...state, vars };
}

/** The state in which something is known to be so. */
export function assume(
  state: State,
  implied: Implied,
  site: { path: string; span: readonly [number, number] },
): State {
  const { proof, failed, assumption } = implied;
  if (proof === undefined && failed === undefined && !assumption) return state;
  const next = { ...state };
  if (proof !== undefined) next.proof ??= proof;
  if (failed !== undefined && !next.failed.includes(failed)) next.failed = [...next.failed, failed];
  if (
    assumption &&
    !next.assumptions.some(({ kind, name }) => kind === assumption.kind && name === assumption.name)
  )
    next.assumptions = [...next.assumptions, { ...assumption, ...site }];
  return next;
}

export function attempt(state: State, verification: number): State {
  if (state.attempted.includes(verification)) return state;
  return { ...state, attempted: [...state.attempted, verification] };
}
