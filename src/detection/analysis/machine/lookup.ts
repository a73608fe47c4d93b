import type { Expr, Fn, IrFile } from '../../../model/index.ts';
import { readMember, secretOf } from '../models/members.ts';
import { isNextType, isSecretName } from '../models/vocabulary.ts';
import { plain } from '../names.ts';
import { beginning, type State } from '../values/state.ts';
import { type ClassRef, type Scope, trait, type Value } from '../values/value.ts';
import { type Frame, type Machine, noExits, siteOf } from './machine.ts';

/** What names and members stand for: variables, the object that a method belongs to, the file, what it imports. */
export class Lookup {
  readonly #m: Machine;
  readonly #files = new Map<string, Value | null>();
  /** Names that are being looked up: a constant that is made of itself ends there. */
  readonly #busy = new Set<string>();

  constructor(m: Machine) {
    this.#m = m;
  }

  /** A name as code at `scope` sees it; null for what the program does not define. */
  name(name: string, state: State, scope: Scope): Value | null {
    const own = ownVariable(name, scope);
    const held = own === null ? undefined : state.vars.get(own);
    if (held) return held;
    const shared = this.onRequest(name, state, scope);
    if (shared !== null) return state.vars.get(shared) ?? null;
    for (let at: Scope | null = scope; at; at = at.parent) {
      const value = state.vars.get(`${at.id}:${name}`);
      if (value) return value;
    }
    if (name === 'this' || name === 'self') return scope.self;
    if (scope.self?.instance && !name.includes('.')) {
      const own = this.#ofInstance(scope.self, name.replace(/^@+/, ''), scope.file);
      if (own) return own;
    }
    return name.includes('.') ? null : this.inFile(name, scope.file);
  }

  /** What one step leaves on the request the next finds there, whatever each calls it; null for all other names. */
  onRequest(name: string, state: State, scope: Scope): string | null {
    const dot = name.indexOf('.');
    if (dot === -1) return null;
    const root = this.name(name.slice(0, dot), state, scope);
    return root && (root.traits & trait.request) !== 0 ? `request:${name.slice(dot + 1)}` : null;
  }

  /** A member of a value, the program's own where its class or module is known. */
  member(object: Value, name: string, file: IrFile): Value {
    const field = object.fields?.get(name);
    if (field) return field;
    return readMember(this.#m, object, name, siteOf(file, [0, 0]));
  }

  #quietly<T>(work: () => T): T {
    const before = this.#m.isQuiet;
    this.#m.isQuiet = true;
    try {
      return work();
    } finally {
      this.#m.isQuiet = before;
    }
  }

  /** A method or field of an object of a known class, or of the module that a value is. */
  ofProgram(object: Value, name: string, file: IrFile): Value | null {
    if (object.instance) return this.#ofInstance(object, name, file);
    const { callable } = object;
    if (callable?.kind === 'module') return callable.file ? this.exported(name, callable.file) : null;
    if (callable?.kind === 'class')
      return this.#ofInstance({ traits: 0, instance: callable.ref }, name, file);
    return null;
  }

  /** What stands under a name at the top of a file, or is imported there. */
  inFile(name: string, file: IrFile): Value | null {
    const key = `${file.path}\0${name}`;
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    if (this.#busy.has(key)) return null;
    this.#busy.add(key);
    try {
      const value = this.#inFile(name, file);
      this.#files.set(key, value);
      return value;
    } finally {
      this.#busy.delete(key);
    }
  }

  #inFile(name: string, file: IrFile): Value | null {
    const { project } = this.#m;
    const symbols = project.symbols(file);
    const fn = symbols.functions.get(name);
    if (fn) return this.functionOf(fn, file);
    const ref = symbols.classes.get(name);
    if (ref) return { traits: 0, callable: { kind: 'class', ref } };
    const expr = symbols.values.get(name);
    if (expr) {
      const value = this.#constantOf(expr, file, name);
      // The program does not start without it.
      const { fallback } = value?.secret ?? {};
      const isNeeded =
        (fallback?.isEmpty === true && symbols.required.has(name)) ||
        project.requires(value?.secret?.name ?? '');
      return value?.secret && fallback && isNeeded
        ? { ...value, secret: { ...value.secret, fallback: null } }
        : value;
    }
    const imported = symbols.imports.get(name);
    if (imported) {
      const from = project.resolve(imported.module, file);
      if (from) {
        if (imported.imported === '*') {
          // `const verify = require('./verify')` of a module whose `module.exports` is the function.
          const whole = from === file ? null : this.#whole(from);
          const callable = { kind: 'module', module: imported.module, file: from } as const;
          return whole ?? { traits: 0, callable, name: plain(name) };
        }
        const value = this.exported(imported.imported, from);
        if (value) return value;
      }
      const ofPackage = project.classNamed(imported.imported, file);
      if (ofPackage && ofPackage.file !== file)
        return { traits: 0, callable: { kind: 'class', ref: ofPackage } };
      return null;
    }
    const elsewhere = project.nearby(name, file);
    if (elsewhere?.fn) return this.functionOf(elsewhere.fn, elsewhere.file);
    if (elsewhere?.expr) return this.#constantOf(elsewhere.expr, elsewhere.file, name);
    if (/^[A-Z]/.test(name)) {
      const byName =
        file.language === 'javascript' || file.language === 'typescript'
          ? null
          : project.classNamed(name, file);
      if (byName) return { traits: 0, callable: { kind: 'class', ref: byName } };
    }
    return null;
  }

  /** The expression that a name at the top of a file was made of, there or in the file that it is imported from. */
  definition(name: string, file: IrFile): { expr: Expr; file: IrFile } | null {
    const { project } = this.#m;
    const symbols = project.symbols(file);
    const expr = symbols.values.get(name);
    if (expr) return { expr, file };
    const imported = symbols.imports.get(name);
    const from = imported && project.resolve(imported.module, file);
    if (!imported || !from || from === file) return null;
    return this.#exportedDefinition(imported.imported, from);
  }

  memberDefinition(module: string, name: string, file: IrFile): { expr: Expr; file: IrFile } | null {
    const { project } = this.#m;
    const imported = project.symbols(file).imports.get(module);
    const from = imported && project.resolve(imported.module, file);
    return from && from !== file ? this.#exportedDefinition(name, from) : null;
  }

  #exportedDefinition(name: string, file: IrFile): { expr: Expr; file: IrFile } | null {
    const { exports } = this.#m.project.symbols(file);
    const found = exports.get(name);
    if (found?.from !== undefined) return null;
    const whole = exports.get('default')?.value;
    const value =
      found?.value ??
      (whole?.kind === 'object' ? whole.entries.find(({ key }) => key === name)?.value : undefined);
    if (!value) return this.#m.project.symbols(file).values.has(name) ? this.definition(name, file) : null;
    return value.kind === 'name' ? this.definition(value.name, file) : { expr: value, file };
  }

  /** What CommonJS hands out as the module itself: a function or a class. */
  #whole(file: IrFile): Value | null {
    const isScript = file.language === 'javascript' || file.language === 'typescript';
    const value = isScript && /\bmodule\.exports\s*=/.test(file.text) ? this.exported('default', file) : null;
    return value?.callable ? value : null;
  }

  functionOf(fn: Fn, file: IrFile, self: Value | null = null): Value {
    return { traits: 0, callable: { kind: 'function', fn, file, scope: null, self } };
  }

  /** What a module gives under a name. */
  exported(name: string, file: IrFile): Value | null {
    const symbols = this.#m.project.symbols(file);
    const found = symbols.exports.get(name);
    if (found?.from !== undefined) {
      const next = this.#m.project.resolve(found.from, file);
      const value = next && this.exported(found.value?.kind === 'name' ? found.value.name : name, next);
      if (value) return value;
    } else if (found?.value) return this.#constantOf(found.value, file, `export ${name}`);
    const own = this.inFile(name, file);
    if (own) return own;
    for (const from of symbols.reexports) {
      const next = this.#m.project.resolve(from, file);
      const value = next && this.exported(name, next);
      if (value) return value;
    }
    // `module.exports = { verify }` and `export default { verify }`.
    const whole = name === 'default' ? undefined : symbols.exports.get('default')?.value;
    return whole ? (this.#constantOf(whole, file, 'export default')?.fields?.get(name) ?? null) : null;
  }

  /** The value of an expression that stands outside of any function. */
  #constantOf(expr: Expr, file: IrFile, name: string): Value | null {
    const scope = this.#m.newScope(null, file, null);
    const frame: Frame = { ...scope, exits: noExits(), depth: 1, running: [] };
    const key = `${file.path}\0=${name}`;
    if (this.#busy.has(key)) return null;
    this.#busy.add(key);
    try {
      const [result] = this.#quietly(() => this.#m.evaluate(expr, beginning, frame));
      return result ? { ...result.value, isPending: false } : null;
    } finally {
      this.#busy.delete(key);
    }
  }

  #ofInstance(object: Value, name: string, file: IrFile): Value | null {
    const ref = object.instance!;
    const seen = new Set<ClassRef['cls']>();
    for (const { cls, file: home } of this.#family(ref, seen)) {
      const method = cls.methods.find((fn) => fn.name === name && !fn.isAbstract);
      if (method) return this.functionOf(method, home, object);
      const field = cls.fields.find((one) => one.name === name);
      const assigned = constructorValue(cls.methods, name);
      if (!field && !assigned) continue;
      const initial = assigned ?? field?.value;
      const fallback = this.byType(field?.type, home);
      const injected = field && this.#injected(field, home);
      if (injected) return injected;
      if (initial) {
        const value = this.#inConstructor(initial, cls.methods, home, name);
        if (
          value &&
          (value.traits !== 0 ||
            value.literal !== undefined ||
            value.callable ||
            value.instance ||
            value.fields ||
            value.secret)
        )
          return value;
      }
      if (fallback) return fallback;
      return readMember(this.#m, { traits: 0 }, name, siteOf(home, field?.span ?? cls.span));
    }
    void file;
    return null;
  }

  /** A class, then those that it is made from. */
  *#family(ref: ClassRef, seen: Set<ClassRef['cls']>): Generator<ClassRef> {
    if (seen.has(ref.cls)) return;
    seen.add(ref.cls);
    yield ref;
    // Go's methods stand beside the struct.
    const methods = this.#m.project.methodsOf(ref.cls.name, ref.file);
    if (methods.length > 0)
      yield { cls: { ...ref.cls, methods, fields: [], bases: [], body: [] }, file: ref.file };
    for (const base of ref.cls.bases) {
      const named = base.kind === 'call' ? base.args[0]?.value : base;
      const name = named?.kind === 'name' || named?.kind === 'member' ? named.name : null;
      if (name === null) continue;
      const value = this.inFile(name, ref.file);
      const next =
        value?.callable?.kind === 'class' ? value.callable.ref : this.#m.project.classNamed(name, ref.file);
      if (next) yield* this.#family(next, seen);
    }
  }

  /** `@Value("${stripe.webhook.secret}") String secret`. */
  #injected(
    field: { name: string; decorators: Expr[]; span: readonly [number, number] },
    home: IrFile,
  ): Value | null {
    const setting = field.decorators.find(
      (one) =>
        one.kind === 'call' &&
        one.callee.kind === 'name' &&
        /^(?:Value|ConfigProperty|ConfigurationProperties)$/.test(one.callee.name),
    );
    if (!setting) return null;
    return isSecretName(plain(field.name))
      ? {
          traits: trait.secret,
          secret: secretOf(field.name, 'setting', siteOf(home, field.span)),
          name: plain(field.name),
        }
      : { traits: trait.environment, name: plain(field.name) };
  }

  #inConstructor(expr: Expr, methods: readonly Fn[], file: IrFile, name: string): Value | null {
    const built = methods.find(isConstructor);
    const key = `${file.path}\0.${name}`;
    if (this.#busy.has(key)) return null;
    this.#busy.add(key);
    try {
      const scope = this.#m.newScope(null, file, null);
      const frame: Frame = { ...scope, exits: noExits(), depth: 1, running: [] };
      let state = beginning;
      for (const param of built?.params ?? []) {
        if (param.target.kind !== 'name') continue;
        const typed: Value | null = isNextType(param.type)
          ? { traits: 0, callable: { kind: 'next', step: this.#m.nextStep }, name: param.target.name }
          : this.byType(param.type, file);
        const word = plain(param.target.name);
        const value: Value =
          typed ??
          (isSecretName(word)
            ? {
                traits: trait.secret,
                secret: secretOf(param.target.name, 'unknown', siteOf(file, param.target.span)),
                name: word,
              }
            : { ...readMember(this.#m, null, param.target.name, siteOf(file, param.target.span)) });
        state = this.#m.assign(param.target, value, state, frame);
      }
      return this.#quietly(() => this.#m.evaluate(expr, state, frame))[0]?.value ?? null;
    } finally {
      this.#busy.delete(key);
    }
  }

  /** An object that a framework hands in, by the type that is written. */
  byType(type: string | undefined, file: IrFile): Value | null {
    if (type === undefined) return null;
    const name = /([A-Za-z_]\w*)(?:<[^>]*>)?\??$/.exec(type.trim())?.[1];
    if (name === undefined) return null;
    const value = this.inFile(name, file);
    const ref =
      value?.callable?.kind === 'class' ? value.callable.ref : this.#m.project.classNamed(name, file);
    if (!ref) return null;
    const implementation = this.#m.project.implementationOf(ref);
    return { traits: 0, instance: implementation };
  }
}

/** Where a variable of the object itself is kept: Ruby's methods share it, a filter's with the action's. */
export function ownVariable(name: string, { self }: Scope): string | null {
  return name.startsWith('@') && !name.includes('.') ? `@${self?.instance?.cls.name ?? ''}:${name}` : null;
}

const isConstructor = ({ name }: Fn): boolean =>
  name === 'constructor' || name === '__init__' || name === '__construct' || name === 'initialize';

/** What the constructor assigns to `this.name`. */
function constructorValue(methods: readonly Fn[], name: string): Expr | null {
  const built = methods.find(isConstructor);
  for (const stmt of built?.body ?? []) {
    if (stmt.kind !== 'let' || !stmt.value) continue;
    const { target } = stmt;
    const isOwn =
      (target.kind === 'member' &&
        target.object.kind === 'name' &&
        target.object.name === 'this' &&
        target.name === name) ||
      (target.kind === 'name' && target.name.replace(/^@/, '') === name);
    if (isOwn) return stmt.value;
  }
  return null;
}
