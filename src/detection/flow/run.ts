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
import { type Data, labelsOf, nothing, type Upstream, union } from './data.ts';
import { evaluateExpression } from './expressions.ts';
import { Functions, newEnv } from './functions.ts';
import type { Argument, Env, Machine, Where } from './machine.ts';

import { type RouteOf, routesOf } from './routes.ts';
import { addSink } from './sinks/add.ts';
import { runStatements } from './statements.ts';
import { keep } from './tokens.ts';
import { vendorOfModule } from './upstream.ts';
import { assign, find } from './variables.ts';

/** Steps that a file may take; more than the largest that people write needs. */
const fuel = 300_000;

/** Runs a file over data: its own statements first, then each of its functions, with what is known of their parameters. */
export class Run implements Machine {
  readonly file: IrFile;
  readonly project: Project;
  readonly symbols: Symbols;
  readonly vendors: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  readonly guarded: Upstream[][] = [];
  readonly sinks = new Map<string, Sink>();
  readonly names: Map<Fn, string>;
  readonly tokens = new Map<number, TokenFact>();
  readonly calls = new Map<number, VendorCall>();
  where: Where = { inDevelopment: false, failed: [] };
  complete = true;
  readonly #keys: () => readonly Span[];
  readonly #routes: ReadonlyMap<Fn | 'script', RouteOf>;
  readonly #functions: Functions;
  readonly #imports = new Map<string, Data>();
  readonly #classes = new Map<Cls, Map<string, Data>>();
  /** The vendor whose C# namespace is used: its classes have no names of their own here. */
  #namespace: string | null = null;
  #fuel = fuel;

  constructor(file: IrFile, project: Project, vendors: ReadonlySet<string>, keys: () => readonly Span[]) {
    this.file = file;
    this.project = project;
    this.symbols = project.symbols(file);
    this.vendors = vendors;
    this.globals = globalsOf(file);
    this.#keys = keys;
    this.#routes = routesOf(file, project);
    this.#functions = new Functions(this, file, this.#routes);
    this.names = this.#functions.names;
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
    const top = newEnv(null, null, script);
    for (const stmt of this.file.body)
      if (stmt.kind === 'function' && stmt.fn.name !== null)
        top.vars.set(stmt.fn.name, this.functionOf(stmt.fn, top));
    this.run(this.file.body, top);
    this.#functions.rest();
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
    return this.#keys().some((key) => key[0] < end && key[1] > start);
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
    return this.#functions.valueOf(fn, env);
  }

  enter({ callable }: Data, args: readonly Argument[]): Data | null {
    return callable?.kind === 'function' ? this.#functions.enter(callable.fn, args) : null;
  }

  #class(cls: Cls, outer: Env): void {
    if (this.#classes.has(cls)) return;
    const fields = new Map<string, Data>();
    this.#classes.set(cls, fields);
    const env: Env = { ...newEnv(outer, cls), fields };
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
    if (built) this.enter(this.functionOf(built, env), []);
  }

  sink(kind: SinkKind, name: string, span: Span, data: readonly Data[], env: Env, isTerminal = false): void {
    if (kind === 'store') for (const value of data) keep(this, value, this.site(span));
    const found = { ...this.site(span), kind, name, isTerminal, inDevelopment: this.where.inDevelopment };
    addSink(this.sinks, found, union(data.map(labelsOf)), env.route);
  }
}

/** Names that Python's functions say are those of the file. */
function globalsOf({ language, text }: IrFile): Set<string> {
  if (language !== 'python' || !text.includes('global ')) return new Set();
  return new Set(
    [...text.matchAll(/^\s*global (\w+(?:, *\w+)*)/gm)].flatMap(([, names]) => names!.split(/, */)),
  );
}
