import type {
  Cls,
  Expr,
  Fn,
  IrFile,
  Sink,
  SinkKind,
  Site,
  Span,
  Stmt,
  Target,
  TokenFact,
  VendorCall,
} from '../../model/index.ts';
import type { Project, Symbols } from '../analysis/project.ts';
import { type Data, labelsOf, nothing, signature, type Upstream, union } from './data.ts';
import { evaluateExpression } from './expressions.ts';
import type { Argument, Env, Machine, Where } from './machine.ts';
import { usual } from './parameters.ts';
import { type RouteOf, routesOf } from './routes.ts';
import { addSink } from './sinks/add.ts';
import { runStatements } from './statements.ts';
import { keep } from './tokens.ts';
import { vendorOfModule } from './upstream.ts';
import { assign, declare, find } from './variables.ts';

/** Steps that a file may take; more than the largest that people write needs. */
const fuel = 300_000;
const deepestCall = 6;

/** What a function has given before, and the vendor calls that it makes. */
interface Outcome {
  value: Data;
  calls: readonly Upstream[];
}

interface Pending {
  fn: Fn;
  env: Env;
  where: Where;
}

/** Runs a file over data: its own statements first, then each of its functions, with what is known of their parameters. */
export class Run implements Machine {
  readonly file: IrFile;
  readonly project: Project;
  readonly symbols: Symbols;
  readonly vendors: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  readonly guarded: Upstream[][] = [];
  readonly sinks = new Map<string, Sink>();
  readonly tokens = new Map<number, TokenFact>();
  readonly calls = new Map<number, VendorCall>();
  where: Where = { inDevelopment: false, failed: [] };
  complete = true;
  readonly #keys: readonly Span[];
  readonly #routes: ReadonlyMap<Fn | 'script', RouteOf>;
  readonly #imports = new Map<string, Data>();
  readonly #envs = new WeakMap<Fn, Env>();
  readonly #results = new Map<Fn, Map<string, Outcome>>();
  readonly #running: Fn[] = [];
  readonly #pending: Pending[] = [];
  readonly #done = new Set<Fn>();
  readonly #classes = new Map<Cls, Map<string, Data>>();
  /** The vendor whose C# namespace is used: its classes have no names of their own here. */
  #namespace: string | null = null;
  #fuel = fuel;

  constructor(file: IrFile, project: Project, vendors: ReadonlySet<string>, keys: readonly Span[]) {
    this.file = file;
    this.project = project;
    this.symbols = project.symbols(file);
    this.vendors = vendors;
    this.globals = new Set(
      [...file.text.matchAll(/^\s*global (\w+(?:, *\w+)*)/gm)].flatMap(([, names]) => names!.split(/, */)),
    );
    this.#keys = keys;
    this.#routes = routesOf(file, project);
    for (const [local, { module }] of this.symbols.imports) {
      const vendor = vendorOfModule(module);
      if (vendor !== null && local === '*') this.#namespace = vendor;
      else if (vendor !== null)
        this.#imports.set(local, {
          traits: 0,
          upstream: { vendor, role: 'client', site: this.site([0, 0]), name: local },
        });
    }
  }

  /** All that the file does. */
  all(): void {
    const script = this.#routes.get('script');
    const top = this.#env(null, null, script);
    for (const stmt of this.file.body)
      if (stmt.kind === 'function' && stmt.fn.name !== null)
        top.vars.set(stmt.fn.name, this.functionOf(stmt.fn, top));
    this.run(this.file.body, top);
    for (let next = this.#pending.shift(); next; next = this.#pending.shift()) this.#alone(next);
  }

  spend(): boolean {
    if (this.#fuel-- > 0) return true;
    this.complete = false;
    return false;
  }

  site(span: Span): Site {
    return { path: this.file.path, span };
  }

  isKey([start, end]: Span): boolean {
    return this.#keys.some((key) => key[0] < end && key[1] > start);
  }

  evaluate(expr: Expr, env: Env): Data {
    if (!this.spend()) return nothing;
    if (expr.kind === 'class') this.#class(expr.cls, env);
    return evaluateExpression(this, expr, env);
  }

  run(body: readonly Stmt[], env: Env): boolean {
    return runStatements(this, body, env);
  }

  under(where: Partial<Where>, work: () => void): void {
    const before = this.where;
    this.where = { ...before, ...where };
    work();
    this.where = before;
  }

  lookup(name: string, env: Env): Data | null {
    return name === '' ? null : (find(name, env) ?? this.#imports.get(name) ?? null);
  }

  assign(target: Target | Expr, value: Data, env: Env): void {
    assign(this, target, value, env);
  }

  vendorOfClass(name: string): string | null {
    return this.file.language === 'csharp' && /(?:Service|Client)$/.test(name) ? this.#namespace : null;
  }

  functionOf(fn: Fn, env: Env): Data {
    if (!this.#envs.has(fn)) {
      this.#envs.set(fn, env);
      this.#pending.push({ fn, env, where: this.where });
    }
    return { traits: 0, callable: { kind: 'function', fn, file: this.file, scope: null, self: null } };
  }

  enter({ callable }: Data, args: readonly Argument[], _env: Env): Data | null {
    if (callable?.kind !== 'function') return null;
    const { fn } = callable;
    const outer = this.#envs.get(fn);
    if (!outer || fn.isAbstract || this.#running.includes(fn) || this.#running.length >= deepestCall)
      return null;
    this.#done.add(fn);
    const key =
      args.map(({ name, value }) => `${name}=${signature(value)}`).join(',') + this.where.inDevelopment;
    const known = this.#results.get(fn) ?? new Map<string, Outcome>();
    this.#results.set(fn, known);
    const before = known.get(key);
    if (before) {
      this.guarded.at(-1)?.push(...before.calls);
      return before.value;
    }
    const calls: Upstream[] = [];
    this.guarded.push(calls);
    const value = this.#called(fn, args, outer);
    this.guarded.pop();
    this.guarded.at(-1)?.push(...calls);
    known.set(key, { value, calls });
    return value;
  }

  #called(fn: Fn, args: readonly Argument[], outer: Env): Data {
    const env = this.#env(outer, null, this.#routes.get(fn));
    fn.params.forEach((param, i) => {
      const name = param.target.kind === 'name' ? param.target.name : null;
      const given =
        args.find((arg) => arg.name !== undefined && arg.name === name) ??
        (args[i]?.name === undefined ? args[i] : undefined);
      declare(this, param.target, given?.value ?? usual(this, fn, param, i, this.#routes.has(fn), env), env);
    });
    return this.#body(fn, env);
  }

  #body(fn: Fn, env: Env): Data {
    this.#running.push(fn);
    this.run(fn.body, env);
    this.#running.pop();
    return env.returned ?? nothing;
  }

  /** A function as somebody else calls it. */
  #alone({ fn, env: outer, where }: Pending): void {
    const route = this.#routes.get(fn);
    if ((this.#done.has(fn) && !route) || fn.isAbstract) return;
    this.#done.add(fn);
    const env = this.#env(outer, null, route);
    fn.params.forEach((param, i) => {
      declare(this, param.target, usual(this, fn, param, i, this.#routes.has(fn), env), env);
    });
    this.under(where, () => {
      this.#body(fn, env);
    });
  }

  #env(parent: Env | null, cls: Cls | null, route?: RouteOf): Env {
    return {
      vars: new Map(),
      parent,
      cls: cls ?? parent?.cls ?? null,
      fields: parent?.fields ?? null,
      route: route ?? parent?.route ?? null,
      answers: route?.answers ?? false,
      returned: null,
    };
  }

  #class(cls: Cls, outer: Env): void {
    if (this.#classes.has(cls)) return;
    const fields = new Map<string, Data>();
    this.#classes.set(cls, fields);
    const env: Env = { ...this.#env(outer, cls), fields };
    for (const method of cls.methods)
      if (method.name !== null) fields.set(method.name, this.functionOf(method, env));
    for (const { name, value, decorators } of cls.fields) {
      if (value) fields.set(name, this.evaluate(value, env));
      for (const decorator of decorators) this.evaluate(decorator, env);
    }
    this.run(cls.body, env);
    const built = cls.methods.find(({ name }) =>
      /^(?:constructor|__init__|__construct|initialize)$/.test(name ?? ''),
    );
    if (built) this.enter(this.functionOf(built, env), [], env);
  }

  sink(kind: SinkKind, name: string, span: Span, data: readonly Data[], env: Env, isTerminal = false): void {
    if (kind === 'store') for (const value of data) keep(this, value, this.site(span));
    const found = { ...this.site(span), kind, name, isTerminal, inDevelopment: this.where.inDevelopment };
    addSink(this.sinks, found, union(data.map(labelsOf)), env.route);
  }
}
