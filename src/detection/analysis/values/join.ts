import type { Result, State } from './state.ts';
import type { Value } from './value.ts';

/** More states than this at one point are made fewer, even if it costs what was known. */
const most = 48;

/** One state for all that differ in nothing that a later condition could ask for. */
export function joinStates(states: readonly State[]): State[] {
  if (states.length < 2) return [...states];
  return joinAll(states.map((state) => ({ state, value: { traits: 0 } }))).map(({ state }) => state);
}

/** The same for results: what is known of their values counts too. */
export function joinAll(results: readonly Result[]): Result[] {
  if (results.length < 2) return [...results];
  const fine = group(results, (result) => `${standing(result.state)}|${decisive(result)}`);
  return fine.length <= most ? fine : group(fine, ({ state }) => standing(state));
}

function group(results: readonly Result[], keyOf: (result: Result) => string): Result[] {
  const groups = new Map<string, Result>();
  for (const result of results) {
    const key = keyOf(result);
    const other = groups.get(key);
    groups.set(key, other ? join(other, result) : result);
  }
  return [...groups.values()];
}

/** What the verdict depends on. */
function standing({
  proof,
  attempted,
  failed,
  assumptions,
  effects,
  isRefetched,
  isAnswered,
}: State): string {
  const assumed = assumptions.map(({ kind, name }) => `${kind}:${name}`);
  return [proof, attempted, failed, assumed, effects, isRefetched, isAnswered].join('/');
}

/** Variables that a condition could ask for: constants, outcomes of checks. */
function decisive({ state, value }: Result): string {
  const parts = [sign(value)];
  for (const [key, variable] of state.vars) {
    const mark = sign(variable);
    if (mark !== '') parts.push(`${key}=${mark}`);
  }
  return parts.join(';');
}

function sign(value: Value): string {
  if (value.truth) return JSON.stringify(value.truth);
  const { literal } = value;
  if (literal === null || typeof literal === 'boolean') return String(literal);
  if (literal === '' || literal === 0) return 'empty';
  if (value.isPresent && !value.secret) return 'some';
  // Go's second value is an error.
  const error = value.fields?.get(1);
  if (error && (error.literal === null || error.isPresent)) return `e${sign(error)}`;
  return value.callable ? `c${value.callable.kind}` : '';
}

function join(a: Result, b: Result): Result {
  const vars = new Map(a.state.vars);
  for (const [key, value] of b.state.vars) {
    const other = vars.get(key);
    vars.set(key, other ? joinValues(other, value) : value);
  }
  return { state: { ...a.state, vars }, value: joinValues(a.value, b.value) };
}

/** The weakest that both are. */
function joinValues(a: Value, b: Value): Value {
  if (a === b) return a;
  const joined: Value = { traits: a.traits | b.traits };
  if (a.literal !== undefined && a.literal === b.literal) joined.literal = a.literal;
  const secret = a.secret?.fallback ? a.secret : (b.secret ?? a.secret);
  if (secret) joined.secret = secret;
  if (a.headerName !== undefined && a.headerName === b.headerName) joined.headerName = a.headerName;
  if (a.isSignature && b.isSignature) joined.isSignature = true;
  const digest = a.digest ?? b.digest;
  if (digest) joined.digest = digest;
  if (a.truth && JSON.stringify(a.truth) === JSON.stringify(b.truth)) joined.truth = a.truth;
  if (a.callable && a.callable === b.callable) joined.callable = a.callable;
  if (a.fields && b.fields) {
    const fields = new Map(a.fields);
    for (const [key, value] of b.fields) {
      const other = fields.get(key);
      fields.set(key, other ? joinValues(other, value) : value);
    }
    joined.fields = fields;
  } else if (a.fields ?? b.fields) joined.fields = (a.fields ?? b.fields)!;
  const instance = a.instance ?? b.instance;
  if (instance) joined.instance = instance;
  const name = a.name ?? b.name;
  if (name !== undefined) joined.name = name;
  if (a.isPending || b.isPending) joined.isPending = true;
  if (a.isPresent && b.isPresent) joined.isPresent = true;
  return joined;
}
