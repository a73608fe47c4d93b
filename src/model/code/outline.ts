import type { Call, Cls, Expr, Fn, Import, Language, ObjectLiteral, Span } from '../ir/index.ts';

/** What is written in one file of code, wherever it stands and whether it runs or not. */
export interface Outline {
  path: string;
  language: Language;
  text: string;
  imports: readonly Import[];
  calls: readonly CallSite[];
  named: readonly Named[];
  reads: readonly Read[];
  functions: readonly FunctionSite[];
  classes: readonly Cls[];
  /** A value as it stands, or that of the variable, constant or field that stands for it where `fn` asks. */
  resolve: (value: Expr, fn?: Fn | null) => Expr;
}

/** What stands around a part of the code. */
export interface Surroundings {
  /** Calls that it is an argument of, the outermost first. */
  calls: readonly Call[];
  /** Literals of objects that it is in, the outermost first. */
  objects: readonly ObjectLiteral[];
  /** Conditions that it stands under, whichever way they must turn out. */
  tests: readonly Expr[];
  fn: Fn | null;
  cls: Cls | null;
}

export interface CallSite {
  call: Call;
  /** `https.get`, `Jwts.builder.signWith`; empty where what is called has no name. */
  name: string;
  around: Surroundings;
}

/** A value that is given a name: by an assignment, as an entry of an object, as a keyword argument. */
export interface Named {
  name: string;
  /** The whole of it, where it is a member: `cfg.TLS.InsecureSkipVerify`. */
  path: string;
  value: Expr;
  /** From the name on, where that shows, to the value's end. */
  span: Span;
  kind: 'assignment' | 'entry' | 'argument';
  around: Surroundings;
}

/** A member of something, or what is taken from it: `req.body.name`, `params[:name]`, `const { name } = req.body`. */
export interface Read {
  name: string;
  /** The whole of it, with dots: `req.body.name`. */
  path: string;
  span: Span;
  around: Surroundings;
}

export interface FunctionSite {
  fn: Fn;
  cls: Cls | null;
}
