import type {
  Cls,
  Expr,
  Fn,
  IrFile,
  SinkKind,
  Site,
  Span,
  Stmt,
  Target,
  TokenFact,
  VendorCall,
} from '../../model/index.ts';
import type { CallSite } from '../analysis/machine/machine.ts';
import type { Project, Symbols } from '../analysis/project.ts';
import type { Data, Upstream } from './data.ts';
import type { RouteOf } from './routes.ts';

/** A function that runs, or the file itself: its variables, inside those around it. */
export interface Env {
  vars: Map<string, Data>;
  parent: Env | null;
  /** What the class's methods have put into its fields; shared by all of them. */
  fields: Map<string, Data> | null;
  cls: Cls | null;
  /** The route whose handling it is a part of. */
  route: RouteOf | null;
  /** Its returned value answers the request. */
  answers: boolean;
  /** What it gives, as far as it has run. */
  returned: Data | null;
}

/** What is known to be so at the moment, by the branches that led here. */
export interface Where {
  inDevelopment: boolean;
  /** Calls that have failed. */
  failed: readonly Upstream[];
}

/** An argument, evaluated. */
export interface Argument {
  value: Data;
  expr: Expr;
  name?: string;
}

/** A call as the models of the webhook analysis know it, over data. */
export interface Call extends CallSite {
  callee: Data;
  object: Data | null;
  args: Argument[];
  expr: Expr & { kind: 'call' };
}

/** A run over one file: what its parts share. */
export interface Machine {
  readonly file: IrFile;
  readonly project: Project;
  readonly symbols: Symbols;
  readonly vendors: ReadonlySet<string>;
  /** Names that functions say are those of the file (Python). */
  readonly globals: ReadonlySet<string>;
  where: Where;
  /** The vendor calls that a `try` around this place guards; the innermost last. */
  readonly guarded: Upstream[][];
  /** Variables that functions without a name of their own are put into. */
  readonly names: Map<Fn, string>;
  /** Calls that have asked for a token, by where they begin. */
  readonly tokens: Map<number, TokenFact>;
  /** Calls of vendors, by where they begin. */
  readonly calls: Map<number, VendorCall>;
  spend(): boolean;
  site(span: Span): Site;
  /** Whether one of the key rules has found a secret there. */
  isKey(span: Span): boolean;
  evaluate(expr: Expr, env: Env): Data;
  run(body: readonly Stmt[], env: Env): boolean;
  assign(target: Target | Expr, value: Data, env: Env): void;
  /** A name as code at `env` sees it; null for what the file does not define. */
  lookup(name: string, env: Env): Data | null;
  /** Of a class that a vendor's imported namespace has; null for any other. */
  vendorOfClass(name: string): string | null;
  functionOf(fn: Fn, env: Env): Data;
  /** Runs a function of this file; null for any other. */
  enter(callee: Data, args: readonly Argument[]): Data | null;
  under(where: Partial<Where>, work: () => void): void;
  sink(kind: SinkKind, name: string, span: Span, data: readonly Data[], env: Env, isTerminal?: boolean): void;
}
