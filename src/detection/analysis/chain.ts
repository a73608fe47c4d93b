import type { Expr, Fn, IrFile, Language, Param } from '../../model/index.ts';
import { handlerNamed } from './entrypoints/handler-named.ts';
import type { Entry, Step, Target } from './entrypoints/index.ts';
import { dependencyOf, roleOf } from './entrypoints/roles.ts';
import type { Interpreter } from './machine/interpreter.ts';
import { type Frame, noExits } from './machine/machine.ts';
import { isCheckName } from './models/vocabulary.ts';
import { dottedName, plain } from './names.ts';
import { unseenCheck } from './unseen-check.ts';
import { joinAll, joinStates } from './values/join.ts';
import { assume, attempt, beginning, type Result, type State } from './values/state.ts';
import { trait, unknown, type Value } from './values/value.ts';

/** What a request passes, one step after another. */
export class Chain {
  readonly #m: Interpreter;
  readonly #entry: Entry;

  constructor(m: Interpreter, entry: Entry) {
    this.#m = m;
    this.#entry = entry;
    m.continuation = (step, state) => this.from(step, state);
  }

  /** Runs the steps from one on; gives what the last one gives. */
  from(index: number, state: State): Result[] {
    const step = this.#entry.steps[index];
    if (!step || state.isAnswered) return [{ state, value: unknown }];
    const decorated = this.#decorated(step, index, state);
    if (decorated) return decorated;
    const results = this.#step(step, index, state);
    for (const { state: after } of results) this.#noteLate(after);
    if (step.kind === 'hook' && !this.#callsNext(step, state))
      return results.flatMap(({ state: after, value }) =>
        value.traits & trait.response ? [] : this.from(index + 1, after),
      );
    if (step.kind === 'filter') return results.flatMap((result) => this.from(index + 1, result.state));
    if (step.kind === 'guard') return results.flatMap((result) => this.#guarded(result, index));
    return results;
  }

  /** The function that the handler's name stands for, where it was registered by one. */
  named(): { fn: Fn; file: IrFile } | null {
    const target = this.#entry.steps.at(-1)?.target;
    if (target?.kind !== 'expr') return null;
    const handler = handlerNamed(target.expr);
    // What others than Go's programs hand to a call need not be what the call gives.
    const isWrapped = target.expr.kind === 'call' && !isBound(target.expr);
    if (!handler || (isWrapped && target.file.language !== 'go')) return null;
    const m = this.#m;
    const frame = this.#frame(target);
    const wasQuiet = m.isQuiet;
    m.isQuiet = true;
    const state = target.within ? this.#inside(target, target.within, beginning, frame) : beginning;
    const [found] = m.evaluate(handler, state, frame);
    m.isQuiet = wasQuiet;
    const callable = found?.value.callable;
    return callable?.kind === 'function' && callable.fn.name !== null ? callable : null;
  }

  /** `(request, reply, done) => …` says itself when to go on. */
  #callsNext({ target }: Step, state: State): boolean {
    if (target.kind !== 'expr') return false;
    const [found] = this.#m.evaluate(target.expr, state, this.#frame(target));
    const callable = found?.value.callable;
    return callable?.kind === 'function' && callable.fn.params.length > 2;
  }

  /** A check that has passed after effects came too late for them. */
  #noteLate({ proof, effects }: State): void {
    if (proof === null) return;
    for (const number of effects) this.#m.effects[number]!.later.add(proof);
  }

  #guarded({ state, value }: Result, index: number): Result[] {
    if (value.literal === false || value.literal === null) return [];
    const proven = value.truth
      ? assume(
          state,
          value.truth.yes,
          this.#entry.file.body[0]
            ? { path: this.#entry.file.path, span: this.#entry.span }
            : { path: this.#entry.file.path, span: [0, 0] },
        )
      : state;
    return this.from(index + 1, proven);
  }

  /** A decorator or a middleware `func(next http.Handler) http.Handler` that the program defines: what it makes of the view runs in the view's place. */
  #decorated({ kind, target }: Step, index: number, state: State): Result[] | null {
    if (target.kind !== 'expr' || kind !== wrapping[target.file.language]) return null;
    const m = this.#m;
    const frame = this.#frame(target);
    if (target.within) state = this.#inside(target, target.within, state, frame);
    const [decorator] = m.evaluate(target.expr, state, frame);
    const callable = decorator?.value.callable;
    if (callable?.kind !== 'function' || callable.fn.params.length !== 1) return null;
    const view: Value = { traits: 0, callable: { kind: 'next', step: index + 1, isView: true } };
    const made = m.enter(decorator!.value, [{ value: view, expr: target.expr }], decorator!.state, frame);
    const [wrapper] = made ?? [];
    const inner = wrapper?.value.callable;
    if (inner?.kind !== 'function') return null;
    return this.#enter(inner.fn, inner.file, wrapper!.state, frame, index, wrapper!.value);
  }

  #step(step: Step, index: number, state: State): Result[] {
    const m = this.#m;
    const { target } = step;
    m.nextStep = index + 1;
    const frame = this.#frame(target);
    if (target.kind === 'expr' && target.within) state = this.#inside(target, target.within, state, frame);
    if (target.kind === 'script') {
      m.entering({ span: [0, target.file.text.length] }, target.file);
      const ended = m.run(target.file.body, [state], frame);
      return [...frame.exits.returns, ...ended.map((after) => ({ state: after, value: unknown }))];
    }
    if (target.kind === 'function') return this.#enter(target.fn, target.file, state, frame, index, null);
    const wrapped = this.#unwrapped(target, state, frame);
    if (wrapped) return this.#step({ ...step, target: wrapped.target }, index, wrapped.state);
    return joinAll(
      m.evaluate(target.expr, state, frame).flatMap((result) => this.#called(result, step, index, frame)),
    );
  }

  /** `asyncHandler(fn)`, `withSignature(fn)` from a library: the function inside, after a check where the name says so. */
  #unwrapped(
    target: Target & { kind: 'expr' },
    state: State,
    frame: Frame,
  ): { target: Target; state: State } | null {
    const made = this.#made(target, state, frame);
    if (made) return this.#unwrapped(made, state, this.#frame(made)) ?? null;
    const { expr, file } = target;
    if (expr.kind !== 'call') return null;
    const inner = expr.args.map(({ value }) => value).find((arg) => this.#isFunction(arg, state, frame));
    if (!inner) return null;
    const name = dottedName(expr.callee) ?? '';
    const head = expr.callee.kind === 'name' ? this.#m.lookup(expr.callee.name, state, frame) : null;
    if (head?.callable?.kind === 'function') return null;
    const [callee] = expr.callee.kind === 'member' ? this.#m.evaluate(expr.callee, state, frame) : [];
    if (callee?.value.callable?.kind === 'function') return null;
    const next: Target = { ...target, expr: inner };
    if (!isCheckName(plain(name).split('.').at(-1)!)) return { target: next, state };
    const site = { path: file.path, span: expr.span };
    const number = this.#m.verification({ ...site, ...unseenCheck });
    return { target: next, state: assume(attempt(state, number), { proof: number }, site) };
  }

  /** A name that stands for what a call has made of a function, in this file or where it is imported from. */
  #made(
    { expr, file, cls }: Target & { kind: 'expr' },
    state: State,
    frame: Frame,
  ): (Target & { kind: 'expr' }) | null {
    const m = this.#m;
    const root = expr.kind === 'member' ? expr.object : expr;
    if (root.kind !== 'name' || (expr.kind === 'name' && m.lookup(expr.name, state, frame)?.callable))
      return null;
    const found =
      expr.kind === 'name'
        ? m.definition(expr.name, file)
        : expr.kind === 'member'
          ? m.memberDefinition(root.name, expr.name, file)
          : null;
    return found?.expr.kind === 'call' ? { kind: 'expr', ...found, cls } : null;
  }

  #isFunction(expr: Expr, state: State, frame: Frame): boolean {
    if (expr.kind === 'closure') return true;
    if (expr.kind === 'call') return expr.args.some(({ value }) => this.#isFunction(value, state, frame));
    if (expr.kind === 'name') return this.#m.lookup(expr.name, state, frame)?.callable?.kind === 'function';
    if (expr.kind !== 'member') return false;
    return this.#m.evaluate(expr, state, frame)[0]?.value.callable?.kind === 'function';
  }

  #called({ state, value }: Result, step: Step, index: number, frame: Frame): Result[] {
    const { callable, instance } = value;
    if (callable?.kind === 'function') {
      const inner: Frame = { ...frame, file: callable.file };
      return this.#enter(callable.fn, callable.file, state, inner, index, value);
    }
    const ref = callable?.kind === 'class' ? callable.ref : instance;
    if (ref) {
      const method = [
        'canActivate',
        'has_permission',
        'authenticate',
        'handle',
        '__invoke',
        'OnActionExecuting',
        'OnActionExecutionAsync',
        'OnAuthorization',
        'OnAuthorizationAsync',
        'ServeHTTP',
        'call',
        'use',
        'InvokeAsync',
        'intercept',
        'filter',
        'preHandle',
        'doFilterInternal',
        'process',
        'Invoke',
        '__call__',
        'dispatch',
      ]
        .map((name) => ref.cls.methods.find((fn) => fn.name === name))
        .find((fn) => fn !== undefined);
      if (method) {
        const self: Value = { traits: 0, instance: ref };
        const inner: Frame = { ...frame, file: ref.file, self };
        return this.#enter(method, ref.file, state, inner, index, {
          traits: 0,
          callable: { kind: 'function', fn: method, file: ref.file, scope: null, self },
        });
      }
    }
    return this.#unresolved(step, state);
  }

  /** Something that stands before the handler and could not be looked into. */
  #unresolved(step: Step, state: State): Result[] {
    const { target } = step;
    if (step.kind === 'handler') return [];
    const expr = target.kind === 'expr' ? target.expr : null;
    // `const raw = express.raw()`, further up.
    const made = expr?.kind === 'name' ? this.#m.definition(expr.name, target.file)?.expr : undefined;
    const shown =
      expr?.kind === 'name' && made?.kind === 'call' && !isCheckName(plain(expr.name)) ? made : expr;
    const name = shown ? (dottedName(shown) ?? '') : '';
    const index = this.#entry.steps.indexOf(step);
    const goOn = (after: State): Result[] =>
      step.kind === 'middleware' ? this.from(index + 1, after) : [{ state: after, value: unknown }];
    if (
      isHarmlessStep(plain(name)) ||
      (target.kind === 'expr' && target.file.language === 'python' && handsInResource(plain(name)))
    )
      return goOn(state);
    const m = this.#m;
    const isCheck =
      isCheckName(plain(name)) ||
      step.kind === 'guard' ||
      m.options.verifiers.has(plain(name).split('.').at(-1)!);
    if (!isCheck) {
      m.isComplete = false;
      return goOn(state);
    }
    const site =
      target.kind === 'expr'
        ? { path: target.file.path, span: target.expr.span }
        : { path: this.#entry.file.path, span: this.#entry.span };
    const number = m.verification({ ...site, ...unseenCheck });
    return goOn(assume(attempt(state, number), { proof: number }, site));
  }

  #enter(
    fn: Fn,
    file: Frame['file'],
    state: State,
    outer: Frame,
    index: number,
    callee: Value | null,
  ): Result[] {
    const m = this.#m;
    const callable = callee?.callable?.kind === 'function' ? callee.callable : null;
    const self = callable?.self ?? outer.self;
    m.entering(fn, file);
    const scope = m.newScope(callable?.scope ?? null, file, self);
    const inner: Frame = { ...scope, exits: noExits(), depth: 1, running: [fn] };
    let states = [state];
    fn.params.forEach((param, i) => {
      const dependency = dependencyOf(param);
      if (dependency) {
        const step: Step = { kind: 'filter', target: { kind: 'expr', expr: dependency, file, cls: null } };
        states = states.flatMap((next) => {
          const results = this.#step(step, index, next);
          // One that always throws is there to be replaced.
          if (results.length === 0)
            return m.bind({ ...fn, params: [withoutDefault(param)] }, [], next, inner);
          return results.map((result) => m.assign(param.target, result.value, result.state, inner));
        });
        return;
      }
      const role = this.#pathPart(param, file, index) ?? roleOf(fn, param, i, file, index + 1);
      states = states.flatMap((next) =>
        role
          ? [m.assign(param.target, role, next, inner)]
          : m.bind({ ...fn, params: [param] }, [], next, inner),
      );
    });
    const ended = m.run(fn.body, states, inner);
    return joinAll([
      ...inner.exits.returns,
      ...joinStates(ended).map((after) => ({ state: after, value: unknown })),
    ]);
  }

  /** A parameter that the route names, or that a PHP framework can only take from the route. */
  #pathPart({ target, type, decorators }: Param, file: Frame['file'], index: number): Value | null {
    if (this.#entry.steps[index]?.kind !== 'handler' || target.kind !== 'name' || decorators.length > 0)
      return null;
    const { route } = this.#entry;
    const isNamed =
      route !== null && new RegExp(`[{:<]\\$?(?:\\w+:)?${plain(target.name)}\\b`).test(route.toLowerCase());
    const isScalar = file.language === 'php' && /^\??(?:string|int)$/.test(type ?? '');
    return isNamed || isScalar ? { traits: trait.query, name: target.name } : null;
  }

  /** What the function has set up before the place where it registers a route: its parameters, by type, and its variables. */
  #inside({ expr }: Target & { kind: 'expr' }, within: Fn, state: State, frame: Frame): State {
    const m = this.#m;
    let [inside] = m.bind(within, [], state, frame);
    const wasQuiet = m.isQuiet;
    m.isQuiet = true;
    for (const stmt of within.body) {
      if (stmt.span[1] > expr.span[0]) break;
      if (inside && (stmt.kind === 'let' || stmt.kind === 'function' || stmt.kind === 'class'))
        [inside] = m.run([stmt], [inside], frame);
    }
    m.isQuiet = wasQuiet;
    return inside ?? state;
  }

  #frame(target: Target): Frame {
    const { file } = target;
    const cls = target.kind === 'script' ? null : target.cls;
    return this.#m.outside(file, cls ? { traits: 0, instance: { cls, file } } : null);
  }
}

function withoutDefault({ fallback: _fallback, ...param }: Param): Param {
  return param;
}

/** `controller.webhook.bind(controller)`. */
const isBound = ({ callee }: Expr & { kind: 'call' }): boolean =>
  callee.kind === 'member' && callee.name === 'bind';

/** The steps that are functions of what comes after them. */
const wrapping: Partial<Record<Language, Step['kind']>> = { python: 'filter', go: 'middleware' };

/** FastAPI's dependencies that open something to work with: `Depends(get_db)`. */
const handsInResource = (name: string): boolean =>
  /(?:^|\.)(?:get|provide|make|create|build|open|inject|use|yield)?(?:a?sync|async|database|db|sql|redis|mongo|orm|write|read)*(?:db|database|dbsession|session|sessionlocal|asyncsession|conn|connection|cursor|transaction|uow|unitofwork|redis|cache|settings|config|appsettings|logger|queue|broker|producer|pool|httpclient|client|engine|storage|\w+(?:repository|repo|service|usecase|manager|store|dao))$/.test(
    name,
  ) &&
  !isCheckName(name) &&
  !/user|account|principal|identity|login/.test(name);

/** Middlewares that check nobody. */
const isHarmlessStep = (name: string): boolean =>
  /(?:^|\.)(?:json|raw|text|urlencoded|bodyparser|cors|helmet|morgan|compression|logger|ratelimit\w*|limiter|static|cookieparser|multer|none|single|array|any|fields|requestid|timeout|asynchandler|catchasync|wrapasync|errorhandler|recover\w*|nocache|session|i18n|router|routes|responsetime|pinohttp|expresspino|tracing|metrics|cachecontrol|bodylimit|useragent|requestlogger|logging|slowdown|favicon|transactional|asyncwrapper|catchasyncerrors|tryCatch|throttl\w*|api|web|bindings|substitutebindings|guest|trimstrings|trustproxies|encryptcookies|forcejson\w*|asyncerror\w*|swagger\w*)$/.test(
    name,
  );
