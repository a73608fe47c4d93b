import type { Call, Cls, Expr, Fn, Import, Language, ObjectLiteral, Span } from '../ir/index.ts';

/** What is written in one file of code, wherever it stands and whether it runs or not. */
export interface Outline {
  path: string;
  language: Language;
  text: string;
  imports: readonly Import[];
  calls: readonly CallSite[];
  named: readonly Named[];
  functions: readonly FunctionSite[];
  /** A value as it stands, or that of the variable, constant or field by which the file gives it once. */
  resolve: (value: Expr) => Expr;
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

export interface FunctionSite {
  fn: Fn;
  cls: Cls | null;
}
