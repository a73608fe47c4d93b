import { noteCall, noteUnseen } from '../models/age.ts';
import { answers, endsFilter, haltsHere } from '../models/answers.ts';
import { comparingCall } from '../models/comparing-calls.ts';
import { presence } from '../models/comparison.ts';
import { digestCall } from '../models/digests.ts';
import { effectOf, isHarmless } from '../models/effects.ts';
import { tokenLookup } from '../models/lookups.ts';
import { presenceCall } from '../models/presence-calls.ts';
import { isRefetched, refetches } from '../models/refetches.ts';
import { converting, partOf, transform, withoutNeed } from '../models/transforms.ts';
import { takesPlace, unseenCall } from '../models/unseen.ts';
import { verifierCall, writtenSecret } from '../models/verifiers.ts';
import { plain } from '../names.ts';
import { joinAll } from '../values/join.ts';
import { assume, type Result, type State } from '../values/state.ts';
import { chosen, derived, has, settled, trait, type Value } from '../values/value.ts';
import { includedFile } from './includes.ts';
import type { CallSite, Frame, Machine } from './machine.ts';
import { mutated } from './mutation.ts';

/** Makes a call: what is known of it first, the program's own functions next, and a careful guess last. */
export function makeCall(m: Machine, call: CallSite, state: State, frame: Frame): Result[] {
  if (!m.spend()) return [{ state, value: converting(call) }];
  const { object } = call;
  if (object?.isPending && /^(?:then|catch|finally)$/.test(call.name)) {
    return makeCall(m, { ...call, object: settled(object) }, state, frame);
  }
  const { callable } = call.callee;
  if (callable?.kind === 'next')
    return callable.isView ? m.continuation(callable.step, state) : next(m, call, callable.step, state);
  const verified = verifierCall(m, call, state, frame.exits.throws);
  if (verified) return verified.map((result) => mutated(m, call, result, frame));
  if (callable?.kind === 'function' || callable?.kind === 'class') {
    const entered = m.enter(call.callee, call.args, state, frame);
    if (entered) return entered;
  }
  const included = includedFile(m, call, state, frame);
  if (included) return included;
  const found = tokenLookup(m, call, state, frame.exits.throws);
  if (found) return found;
  const passedOn = functionPassedOn(m, call, state, frame);
  if (passedOn) return passedOn;
  if (haltsHere(call)) return [];
  if (call.name === 'orelsethrow' && object?.literal === null) {
    frame.exits.throws.push(state);
    return [];
  }
  if (throwsOfFramework(m, call, frame)) {
    frame.exits.throws.push(state);
    return [];
  }
  const refetched = m.isQuiet ? null : refetches(call);
  if (refetched) return [{ state: { ...state, isRefetched: true }, value: refetched }];
  noteCall(m, call);
  const known =
    presenceCall(call) ??
    digestCall(m, call, state) ??
    comparingCall(m, call) ??
    withoutNeed(m, transform(call));
  if (known) return [mutated(m, call, { state, value: known }, frame)];
  if (answers(call))
    return [
      { state: endsFilter(call) ? { ...state, isAnswered: true } : state, value: { traits: trait.response } },
    ];
  const [first] = call.args;
  if (/^(?:any|some|bool|boolean|anymatch)$/.test(call.name) && first?.value.truth)
    return [{ state, value: { traits: 0, truth: first.value.truth } }];
  if (!isHarmless(call)) noteUnseen(m, call);
  const unseen = unseenCall(m, call, state);
  if (unseen) return unseen;
  const inner = withClosures(m, call, state, frame);
  if (inner) return inner;
  return [mutated(m, call, { state: affected(m, call, state), value: result(call) }, frame)];
}

/** SvelteKit's `error(401)` throws by itself, and so do Next's `forbidden()` and `redirect()`. */
function throwsOfFramework(m: Machine, { name, object, callee }: CallSite, { file }: Frame): boolean {
  if (
    object !== null ||
    callee.callable ||
    !/^(?:error|redirect|forbidden|unauthorized|notfound)$/.test(name)
  )
    return false;
  const { imports } = m.project.symbols(file);
  return [...imports].some(
    ([local, { module }]) => plain(local) === name && /^(?:@sveltejs\/kit|next\/navigation)$/.test(module),
  );
}

const invokes = /^(?:servehttp|call|apply|invoke|bind)$/;

/** `http.HandlerFunc(f)` is `f`, and `f.ServeHTTP(w, r)` calls it. */
function functionPassedOn(m: Machine, call: CallSite, state: State, frame: Frame): Result[] | null {
  const [first] = call.args;
  if (/^(?:handlerfunc|handlerfn|bind|promisify)$/.test(call.name) && first?.value.callable)
    return [{ state, value: first.value }];
  const { callable } = call.object ?? {};
  const names =
    callable?.kind === 'next'
      ? /^(?:servehttp|call|apply|bind|invoke|handle|dofilter|filter|proceed)$/
      : invokes;
  if (!callable || !names.test(call.name)) return null;
  const args =
    call.name === 'call' && first?.expr.kind === 'name' && first.expr.name === 'this'
      ? call.args.slice(1)
      : call.args;
  return makeCall(
    m,
    { ...call, name: '', dotted: '', callee: call.object!, object: null, args },
    state,
    frame,
  );
}

/** What comes after a middleware; `next(error)` leads to the error's handler instead. */
function next(m: Machine, call: CallSite, step: number, state: State): Result[] {
  const [first] = call.args;
  const isError =
    first !== undefined &&
    first.value.literal !== null &&
    !has(first.value, trait.request | trait.response) &&
    first.value.literal !== 'route';
  return isError && call.args.length === 1 ? [] : m.continuation(step, state);
}

/** Functions that are handed over run here: callbacks, promises' continuations, transactions, predicates. */
function withClosures(m: Machine, call: CallSite, state: State, frame: Frame): Result[] | null {
  const closures = call.args.filter(
    ({ value, expr }) =>
      value.callable?.kind === 'function' &&
      (expr.kind === 'closure' ||
        /^(?:then|catch|foreach|map|some|every|find|any|all|each|transaction|run|after|waituntil|use|filter)$/.test(
          call.name,
        )),
  );
  if (closures.length === 0) return null;
  const fed = derived([
    ...(call.object ? [call.object] : []),
    ...call.args.filter((arg) => !closures.includes(arg)).map(({ value }) => value),
  ]);
  const answersOfAll: Result[] = [];
  const outside = call.args.filter((arg) => !closures.includes(arg));
  let states: State[] = [affected(m, { ...call, args: outside }, state)];
  for (const closure of closures) {
    const results = states.flatMap(
      (from) =>
        m.enter(
          closure.value,
          [
            { value: call.name === 'then' && call.object ? call.object : fed, expr: closure.expr },
            { value: fed, expr: closure.expr },
          ],
          from,
          frame,
        ) ?? [],
    );
    answersOfAll.push(...results);
    // Whether a callback runs is not known; what it has done is.
    states =
      /^(?:then|some|any|every|all|find|waituntil|transaction|run|tap|try|synchronize|withlock|after|use)$/.test(
        call.name,
      )
        ? results.map((result) => result.state)
        : [...states.map((from) => passedOver(call, from)), ...results.map((result) => result.state)];
  }
  const isPredicate =
    /^(?:some|any|every|all|anymatch|allmatch|nonematch|find|exists|detect|first|containsfunc|then|use|run|transaction|try)$/.test(
      call.name,
    );
  if (isPredicate && answersOfAll.length > 0) return joinAll(answersOfAll);
  return joinAll(states.map((after) => ({ state: after, value: withoutEmpties(call, fed) })));
}

/** Java's `given.ifPresent(…)` is passed over where nothing is given. */
function passedOver({ name, object, site }: CallSite, state: State): State {
  const truth = name === 'ifpresent' && object ? presence(object).truth : undefined;
  return truth ? assume(state, truth.no, site) : state;
}

/** Records an effect, where the call is one that no check stands before. */
function affected(m: Machine, call: CallSite, state: State): State {
  const kind = m.isQuiet || takesPlace(call, m.signsInHeader) ? null : effectOf(call);
  if (kind === null) return state;
  const { site, shown } = call;
  let number = m.effects.findIndex(
    ({ effect }) => effect.path === site.path && effect.span[0] === site.span[0],
  );
  if (number === -1) {
    number = m.effects.length;
    m.effects.push({ effect: { ...site, name: shown, kind }, ways: [], later: new Set() });
  }
  m.effects[number]!.ways.push({ state, refetched: state.isRefetched || isRefetched(call) });
  if (state.proof !== null || state.effects.includes(number)) return state;
  return { ...state, effects: [...state.effects, number] };
}

function result(call: CallSite): Value {
  if (makesError.test(call.dotted)) return { traits: 0, isPresent: true };
  const secret = writtenSecret(call);
  const value = secret ? { ...converting(call), secret } : converting(call);
  return withoutEmpties(
    call,
    call.dotted === '' ? value : { name: partOf(call.dotted, keyOf(call)), ...value },
  );
}

/** The key under which something that was sent is asked for: `request.GET.get('token')`. */
function keyOf({ name, object, args: [first] }: CallSite): string | null {
  const isAsking = /^(?:get|getfirst|getone|fetch|dig|input|query)$/.test(name) && object !== null;
  const key = first?.value.literal;
  return isAsking && has(object, chosen) && typeof key === 'string' ? key : null;
}

/** `keys.split(',').filter(Boolean)`: the empty string that a list falls back to is not among its items. */
function withoutEmpties({ name }: CallSite, value: Value): Value {
  if (!value.secret?.fallback?.isEmpty || !/^(?:filter|compact|compactblank|reject|select)$/.test(name))
    return value;
  return { ...value, secret: { ...value.secret, fallback: null } };
}

/** Go's ways to make an error. */
const makesError =
  /^(?:errors\.(?:new|wrap|wrapf|errorf|join|withstack|withmessage)|xerrors\.(?:new|errorf)|fmt\.errorf|status\.errorf?|echo\.newhttperror|fiber\.newerror)$/;
