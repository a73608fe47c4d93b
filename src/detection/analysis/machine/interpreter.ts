import type {
  Expr,
  Fn,
  Gap,
  IrFile,
  Param,
  SecretFact,
  Stmt,
  Target,
  Verification,
} from '../../../model/index.ts';
import { sentAtBy } from '../models/members.ts';
import type { Project } from '../project.ts';
import { joinAll, joinStates } from '../values/join.ts';
import { attempt, type Result, type State, withVariable } from '../values/state.ts';
import { type ClassRef, derived, has, type Scope, trait, unknown, type Value } from '../values/value.ts';
import { makeCall } from './call.ts';
import { evaluateExpression, ownRequest, storedName } from './expressions.ts';
import { Lookup, ownVariable } from './lookup.ts';
import {
  type AgeLimit,
  type AnalysisOptions,
  type Argument,
  type Branches,
  type CallSite,
  type EffectRecord,
  type Frame,
  type Machine,
  noExits,
} from './machine.ts';
import { runStatements } from './statements.ts';
import { testExpression } from './tests.ts';

/** Steps that a handler may take: far more than any that people write needs. */
const fuel = 40_000;
const deepestCall = 10;

/** Runs a handler over abstract values. */
export class Interpreter implements Machine {
  readonly project: Project;
  readonly options: AnalysisOptions;
  readonly verifications: Verification[] = [];
  readonly effects: EffectRecord[] = [];
  isComplete = true;
  readonly gaps: Gap[] = [];
  ageLimit: AgeLimit = 'none';
  isQuiet = false;
  nextStep = 0;
  route: string | null = null;
  signsInHeader = false;
  continuation: (step: number, state: State) => Result[] = (_step, state) => [{ state, value: unknown }];
  readonly #lookup: Lookup;
  /** It has taken more steps than are followed. */
  isOutOfFuel = false;
  #fuel = fuel;
  #scopes = 0;

  constructor(project: Project, options: AnalysisOptions) {
    this.project = project;
    this.options = options;
    this.#lookup = new Lookup(this);
  }

  spend(): boolean {
    if (this.#fuel-- > 0) return true;
    this.isComplete = false;
    this.isOutOfFuel = true;
    return false;
  }

  entering({ span: [start, end] }: Pick<Fn, 'span'>, file: IrFile): void {
    for (const span of file.errors) {
      if (span[0] < start || span[1] > end) continue;
      this.isComplete = false;
      if (!this.gaps.some((gap) => gap.path === file.path && gap.span === span))
        this.gaps.push({ path: file.path, span, kind: 'unparsed' });
    }
  }

  newScope(parent: Scope | null, file: IrFile, self: Value | null): Scope {
    return { id: ++this.#scopes, parent, file, self };
  }

  /** A frame in which expressions outside of any function are evaluated. */
  outside(file: IrFile, self: Value | null = null): Frame {
    return { ...this.newScope(null, file, self), exits: noExits(), depth: 0, running: [] };
  }

  evaluate(expr: Expr, state: State, frame: Frame): Result[] {
    if (!this.spend()) return [{ state, value: unknown }];
    return evaluateExpression(this, expr, state, frame).map((result) => ({
      state: attempted(result.state, result.value),
      value: this.#told(result.value),
    }));
  }

  /** A header that the config names carries signatures, whatever it is called. */
  #told(value: Value): Value {
    const { headerName } = value;
    if (headerName === undefined || !this.options.signatureHeaders.has(headerName)) return value;
    return { ...value, isSignature: true };
  }

  test(expr: Expr, state: State, frame: Frame): Branches {
    return testExpression(this, expr, state, frame);
  }

  run(body: readonly Stmt[], states: readonly State[], frame: Frame): State[] {
    return states.length === 0 ? [] : runStatements(this, body, states, frame);
  }

  call(site: CallSite, state: State, frame: Frame): Result[] {
    return makeCall(this, site, state, frame);
  }

  lookup(name: string, state: State, scope: Scope): Value | null {
    return this.#lookup.name(name, state, scope);
  }

  /** What a name at the top of a file was made of. */
  definition(name: string, file: IrFile): { expr: Expr; file: IrFile } | null {
    return this.#lookup.definition(name, file);
  }

  /** The same for what a module gives under a name: `controller.handle`. */
  memberDefinition(module: string, name: string, file: IrFile): { expr: Expr; file: IrFile } | null {
    return this.#lookup.memberDefinition(module, name, file);
  }

  ofProgram(object: Value, name: string, file: IrFile): Value | null {
    return this.#lookup.ofProgram(object, name, file);
  }

  verification(found: Verification): number {
    const at = this.verifications.findIndex(
      ({ path, span, by }) =>
        path === found.path && span[0] === found.span[0] && span[1] === found.span[1] && by === found.by,
    );
    if (at !== -1) {
      const known = this.verifications[at]!;
      if (found.secret?.fallback && !known.secret?.fallback) known.secret = found.secret;
      if (known.freshness === 'unknown') known.freshness = found.freshness;
      // What is checked as it was sent is written again only where the sent one is missing.
      if (known.body === 'unknown' || known.body === 'other' || found.body === 'raw') known.body = found.body;
      known.secret = eitherSecret(known.secret, found.secret);
      return at;
    }
    return this.verifications.push(found) - 1;
  }

  assign(target: Target | Expr, value: Value, state: State, frame: Frame): State {
    if (target.kind === 'name')
      return withVariable(state, this.#keyFor(target.name, state, frame), sentAtBy(target.name, value));
    if (target.kind === 'member' || target.kind === 'index') {
      const name = storedName(target);
      return withVariable(state, this.#keyFor(name, state, frame), value);
    }
    if (target.kind === 'pattern') {
      let next = state;
      for (const { key, target: part, fallback } of target.parts) {
        const taken = this.#part(value, key, frame);
        const given = fallback && taken.secret ? { ...taken, secret: { ...taken.secret } } : taken;
        next = this.assign(part, given, next, frame);
      }
      return target.rest ? this.assign(target.rest, derivedKeeping(value), next, frame) : next;
    }
    return state;
  }

  /** Closures change the variables that they were written beside. */
  #keyFor(name: string, state: State, frame: Frame): string {
    const own = ownVariable(name, frame);
    if (own !== null) return own;
    const root = name.split('.')[0]!;
    const shared = this.#lookup.onRequest(name, state, frame);
    if (shared !== null) return shared;
    for (let scope: Scope | null = frame; scope; scope = scope.parent) {
      if (state.vars.has(`${scope.id}:${root}`)) return `${scope.id}:${name}`;
    }
    return `${frame.id}:${name}`;
  }

  #part(value: Value, key: string | number, frame: Frame): Value {
    const field = value.fields?.get(key);
    if (field) return field;
    if (typeof key === 'number') {
      // Go's second value is an error; of a list every part is alike.
      if (key > 0 && frame.file.language === 'go' && value.truth) return { traits: 0, truth: value.truth };
      if (key > 0 && frame.file.language === 'go') return unknown;
      return value.fields ? unknown : value;
    }
    return ownRequest(value, key, frame) ?? this.#lookup.member(value, key, frame.file);
  }

  enter(callee: Value, args: readonly Argument[], state: State, frame: Frame): Result[] | null {
    const { callable } = callee;
    if (callable?.kind === 'class') return this.#construct(callable.ref, args, state, frame);
    if (callable?.kind !== 'function') return null;
    const { fn, file, scope, self } = callable;
    if (fn.isAbstract || frame.depth >= deepestCall || frame.running.includes(fn)) return null;
    this.entering(fn, file);
    const own = this.newScope(scope, file, self ?? scope?.self ?? null);
    const exits = noExits();
    const inner: Frame = { ...own, exits, depth: frame.depth + 1, running: [...frame.running, fn] };
    const bound = this.bind(fn, args, state, inner);
    const ended = this.run(fn.body, bound, inner);
    frame.exits.throws.push(...joinStates(exits.throws));
    const results = [
      ...exits.returns,
      ...ended.map((after) => ({ state: after, value: { traits: 0, literal: null } })),
    ];
    return joinAll(
      results.map(({ state: after, value }) => ({
        state: forgetting(after, own.id, value),
        value: fn.isAsync && file.language !== 'csharp' ? { ...value, isPending: true } : value,
      })),
    );
  }

  /** Gives a function's parameters their values. */
  bind(fn: Fn, args: readonly Argument[], state: State, inner: Frame): State[] {
    let states = [state];
    fn.params.forEach((param, i) => {
      const name = param.target.kind === 'name' ? param.target.name : null;
      const arg =
        args.find((one) => one.name !== undefined && one.name === name) ??
        (args[i]?.name === undefined ? args[i] : undefined);
      states = states.flatMap((next) => {
        if (arg) return [this.assign(param.target, arg.value, next, inner)];
        return this.#usual(param, next, inner).map(({ state: after, value }) =>
          this.assign(param.target, value, after, inner),
        );
      });
    });
    return states;
  }

  #usual(param: Param, state: State, inner: Frame): Result[] {
    if (param.fallback) return this.evaluate(param.fallback, state, inner);
    return [{ state, value: this.#lookup.byType(param.type, inner.file) ?? unknown }];
  }

  #construct(ref: ClassRef, args: readonly Argument[], state: State, frame: Frame): Result[] | null {
    const built = ref.cls.methods.find(
      ({ name }) =>
        name === 'constructor' || name === '__init__' || name === '__construct' || name === 'initialize',
    );
    const self: Value = { traits: 0, instance: ref };
    const fields = new Map<string | number, Value>();
    if (!built) {
      // Python's dataclasses: the fields in their order, or by their names.
      args.forEach(({ name, value }, i) => {
        const field = name ?? ref.cls.fields[i]?.name;
        if (field !== undefined && ref.file.language === 'python') fields.set(field, value);
      });
      const traits = derived(args.map(({ value }) => value)).traits & ~trait.request;
      return [{ state, value: { ...self, traits, ...(fields.size > 0 && { fields }) } }];
    }
    const value: Value = {
      traits: 0,
      callable: { kind: 'function', fn: built, file: ref.file, scope: null, self },
    };
    const results = this.enter(value, args, state, frame);
    if (!results) return null;
    built.params.forEach((param, i) => {
      if (param.target.kind === 'name' && args[i]) fields.set(param.target.name, args[i].value);
    });
    return results.map((result) => ({ state: result.state, value: { ...self, fields } }));
  }
}

/** A check that was made on a path, whether its outcome is asked for or not. */
function attempted(state: State, { truth }: Value): State {
  const number = truth?.yes.proof ?? truth?.no.proof;
  return number === undefined ? state : attempt(state, number);
}

/** A function's own variables are gone when it ends, unless a closure that it gives may still ask for them. */
function forgetting(state: State, scope: number, value: Value): State {
  if (value.callable || value.instance || value.fields) return state;
  const prefix = `${scope}:`;
  const vars = new Map([...state.vars].filter(([key]) => !key.startsWith(prefix)));
  return { ...state, vars };
}

function derivedKeeping(value: Value): Value {
  return has(value, trait.request | trait.headers) ? value : derived([value]);
}

/** On some ways the real one, on others one from the code: `if secret == "" { secret = "development" }`. */
function eitherSecret(a: SecretFact | null, b: SecretFact | null): SecretFact | null {
  if (!a || !b) return a ?? b;
  const [given, literal] = a.kind === 'literal' ? [b, a] : [a, b];
  if (literal.kind !== 'literal' || given.kind === 'literal' || given.fallback) return a;
  return { ...given, fallback: { path: literal.path, span: literal.span, isEmpty: false } };
}
