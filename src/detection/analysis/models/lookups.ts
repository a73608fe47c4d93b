import type { CallSite, Machine } from '../machine/machine.ts';
import { plain } from '../names.ts';
import { assume, attempt, type Result, type State } from '../values/state.ts';
import { chosen, has, trait, type Value } from '../values/value.ts';
import { negated, provenBy } from './comparison.ts';

/** Columns that hold what only the sender was told. */
const accessColumn =
  /(?:web)?hook(?:token|secret|key)|(?:api|auth|access|secret|ingest|inbound|integration|verif\w*|signing|callback|bot|private)(?:token|secret|key)(?:hash|digest)?$/;
/** A plain `token` may as well be a payment's, which its payer knows. */
const ownTables = /hook|integration|endpoint|project|source|channel|connection|inbox|tenant|agent|monitor/;
const finds =
  /^(?:find\w*|getone\w*|getby\w*|get|first\w*|where\w*|filter\w*|lookup\w*|single\w*|exists\w*)$/;
/** Queries and options that are still the same search, or what it has found. */
const goesOn =
  /^(?:first\w*|one\w*|get|find|single\w*|limit|take|with|load|include|select|query|lean|exec|getoneornullresult|getresult|orderby\w*|latest|where\w*|andwhere|enabled|active|published|exists|ispresent|present|toarray|async)$/;
const asksWhether = /^(?:isempty|isnull|doesntexist|isnone|blank)$/;
const refuses = /orfail$|orthrow$|^getobjector404$|^sole$/;

/**
 * A record that is sought by a token that was sent: whoever does not know one finds none. Finding one is a check of the
 * sender; null for other calls.
 */
export function tokenLookup(m: Machine, call: CallSite, state: State, throws: State[]): Result[] | null {
  if (call.callee.callable) return null;
  const { object, name } = call;
  if (object?.truth && has(object, trait.lookedUp)) {
    const proof = object.truth.yes.proof;
    if (asksWhether.test(name)) return [{ state, value: negated({ traits: 0, truth: object.truth }) }];
    if (proof !== undefined && (refuses.test(name) || call.shown.endsWith('!')))
      return refusing(proof, call, state, throws);
    return goesOn.test(name) ? [{ state, value: object }] : null;
  }
  if (m.isQuiet || !seeksByToken(call)) return null;
  const number = m.verification({
    ...call.site,
    by: 'token',
    vendor: null,
    secret: null,
    body: 'other',
    comparison: 'inside',
    algorithm: null,
    isPlainHash: false,
    freshness: 'unknown',
  });
  if (refuses.test(name) || call.shown.endsWith('!')) return refusing(number, call, state, throws);
  return [{ state: attempt(state, number), value: { ...provenBy(number), traits: trait.lookedUp } }];
}

/** Something is made of what a search by a token has found: of nothing nothing could be. */
export function usesFound(object: Value, name: string): boolean {
  const word = plain(name);
  return has(object, trait.lookedUp) && !goesOn.test(word) && !refuses.test(word) && !asksWhether.test(word);
}

function refusing(number: number, call: CallSite, state: State, throws: State[]): Result[] {
  const tried = attempt(state, number);
  throws.push(assume(tried, { failed: number }, call.site));
  return [{ state: assume(tried, { proof: number }, call.site), value: { traits: 0 } }];
}

function seeksByToken({ name, dotted, args }: CallSite): boolean {
  if (!finds.test(name)) return false;
  const isToken = (column: string, value: Value | undefined): boolean =>
    value !== undefined && isSent(value) && holdsAccess(plain(column), value, dotted);
  for (const { value, name: key } of args) {
    if (key !== undefined && isToken(key, value)) return true;
    for (const [column, field] of value.fields ?? [])
      if (typeof column === 'string' && isToken(column, field)) return true;
  }
  const [first] = args;
  const column = first?.value.literal;
  if (args.length > 1 && typeof column === 'string') return isToken(column, args.at(-1)!.value);
  const inName = /(?:by|where)(\w+)$/.exec(name)?.[1];
  return inName !== undefined && isToken(inName, first?.value);
}

const isSent = (value: Value): boolean =>
  !value.digest && (has(value, chosen) || value.headerName !== undefined);

function holdsAccess(column: string, value: Value, dotted: string): boolean {
  if (accessColumn.test(column)) return true;
  if (column !== 'token' && column !== 'secret') return false;
  return !has(value, trait.parsed | trait.raw) || ownTables.test(dotted);
}
