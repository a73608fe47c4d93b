/** A range of a file's text in UTF-16 units, half open. */
export type Span = readonly [start: number, end: number];

interface Node {
  span: Span;
}

/**
 * An expression. Whatever a language writes that is none of the other kinds is `opaque`, with its subexpressions in the
 * order in which they run: nothing of what a program does is left out, only its shape is.
 */
export type Expr =
  | Name
  | Member
  | Index
  | Call
  | Literal
  | Template
  | ObjectLiteral
  | ArrayLiteral
  | Closure
  | ClassExpr
  | Binary
  | Logic
  | Not
  | Conditional
  | AssignExpr
  | Await
  | Spread
  | Opaque;

/** A variable, function, class or module by its bare name; without PHP's `$`, Ruby's `@` kept (`@secret`). */
export interface Name extends Node {
  kind: 'name';
  name: string;
}

/** `a.b`, `a?.b`, `a->b`, `A::b`, `a&.b`. A method's own object is the name `this` in every language. */
export interface Member extends Node {
  kind: 'member';
  object: Expr;
  name: string;
  /** `a?.b`: null when `a` is. */
  optional?: boolean;
}

/** `a[b]`. */
export interface Index extends Node {
  kind: 'index';
  object: Expr;
  index: Expr;
  /** `a?.[b]`: null when `a` is. */
  optional?: boolean;
}

/**
 * `f(a, k=b)`, `new F(a)`, Ruby's `f a do … end` (the block is the last argument, a closure), a tagged template (the
 * template is the only argument).
 */
export interface Call extends Node {
  kind: 'call';
  callee: Expr;
  args: Arg[];
  /** Type arguments, as text: `UseMiddleware<SignatureMiddleware>()`. */
  types?: string[];
  /** `new F(…)`, Go's and Rust's literals of a type excepted (those are objects). */
  isNew?: boolean;
  /** `f?.(a)`: not called, and null, when `f` is null. */
  optional?: boolean;
}

/**
 * An argument that the call gives a value (C#'s `out x`, Go's `&x` of an x that holds nothing yet) is an assignment of it
 * from an opaque of what the call is made on and of its other arguments.
 */
export interface Arg {
  value: Expr;
  /** Of a keyword argument: `key=`, `key:`. */
  name?: string;
}

/** A constant. Ruby's symbols are strings; numbers that JavaScript cannot hold are strings of `type: 'number'`. */
export interface Literal extends Node {
  kind: 'literal';
  type: 'string' | 'number' | 'boolean' | 'null' | 'regex';
  /** Decoded; null for null, undefined, nil, None. */
  value: string | number | boolean | null;
}

/** An interpolated string, or a concatenation in which a string literal takes part. */
export interface Template extends Node {
  kind: 'template';
  parts: Expr[];
}

/** `{a: 1}`, a dict, a hash, PHP's `['a' => 1]`, a literal of a struct (its type in `type`), an object initialiser. */
export interface ObjectLiteral extends Node {
  kind: 'object';
  entries: Entry[];
  type?: string;
}

/** `key` is null where it is computed or where all of an object is spread (`value` is then a `spread`). */
export interface Entry {
  key: string | null;
  value: Expr;
}

/** Lists, tuples, sets. */
export interface ArrayLiteral extends Node {
  kind: 'array';
  items: Expr[];
}

/** A function as a value: arrow functions, lambdas, blocks, anonymous functions. */
export interface Closure extends Node {
  kind: 'closure';
  fn: Fn;
}

/** A class as a value: Java's `new X() { … }` is a call of one without a name whose base is X. */
export interface ClassExpr extends Node {
  kind: 'class';
  cls: Cls;
}

/**
 * Any operator of two values but the logical ones. Spellings are made one: `==` for `===`, `is`, `eq`; `!=` for `!==`,
 * `<>`, `is not`; `in` and `not in`; `instanceof`.
 */
export interface Binary extends Node {
  kind: 'binary';
  op: string;
  left: Expr;
  right: Expr;
}

/** `&&`, `||`, `??` (Python's and Ruby's words, PHP's `?:` is `or`). */
export interface Logic extends Node {
  kind: 'logic';
  op: 'and' | 'or' | 'coalesce';
  left: Expr;
  right: Expr;
}

export interface Not extends Node {
  kind: 'not';
  value: Expr;
}

/** `a ? b : c`, `b if a else c`. */
export interface Conditional extends Node {
  kind: 'conditional';
  test: Expr;
  then: Expr;
  otherwise: Expr;
}

/** An assignment that is a value: `(x = f())`, `x := f()`. */
export interface AssignExpr extends Node {
  kind: 'assign';
  target: Target;
  value: Expr;
}

export interface Await extends Node {
  kind: 'await';
  value: Expr;
}

/** `...a`, `*a`, `**a`. */
export interface Spread extends Node {
  kind: 'spread';
  value: Expr;
}

export interface Opaque extends Node {
  kind: 'opaque';
  parts: Expr[];
}

/** Where a value goes: a variable or field, or several taken from one value. */
export type Target = Name | Member | Index | Pattern;

/** `{ a, b: c }` and `[a, b]`; Go's and Python's `a, b = f()`. */
export interface Pattern extends Node {
  kind: 'pattern';
  /** `key` is a property's name, or a position (0, 1, …; -1 for the last where they are counted from the end). */
  parts: { key: string | number; target: Target; fallback?: Expr }[];
  /** What takes all others. */
  rest?: Target;
}

export type Stmt =
  | ExprStmt
  | Assign
  | If
  | Loop
  | Switch
  | Try
  | Block
  | Return
  | Throw
  | Exit
  | Jump
  | FnStmt
  | ClassStmt
  | Import
  | Export;

export interface ExprStmt extends Node {
  kind: 'expr';
  value: Expr;
}

/** `x = f()`; a declaration without a value has none. `x += y` has the binary expression as its value. */
export interface Assign extends Node {
  kind: 'let';
  target: Target;
  value: Expr | null;
  /** The type that is written, as text: `Request`, `string`, `*http.Request`. */
  type?: string;
  /** `var x`, `const x`, `x :=`: a new variable rather than a change of one. Left out where a language does not tell. */
  declares?: boolean;
}

/** `elif`, `else if`, `unless`, modifiers and Go's `if x := f(); x` are all told with it. */
export interface If extends Node {
  kind: 'if';
  test: Expr;
  then: Stmt[];
  otherwise: Stmt[];
}

/**
 * Any loop. `each` is what takes the items of `over` (an `await` where it waits for each); `test` is null where it runs
 * until it is left.
 */
export interface Loop extends Node {
  kind: 'loop';
  each?: { target: Target; over: Expr };
  test?: Expr | null;
  /** Runs once before `test` is asked. */
  atLeastOnce?: boolean;
  body: Stmt[];
  /** `i++` in `for (…; …; i++)`: runs after each round, also after one that `continue` cuts short. */
  update?: Stmt[];
  /** What `break` and `continue` may name. */
  label?: string;
  /** Python's `else`: runs when the loop came to its end and was not left by `break`. */
  otherwise?: Stmt[];
}

/** `tests` is empty for the default. */
export interface Switch extends Node {
  kind: 'switch';
  /** Null where each case is a condition of its own. */
  subject: Expr | null;
  cases: { tests: Expr[]; body: Stmt[]; span: Span }[];
  /** Whether a case runs into the next one unless it breaks (C's way). */
  fallsThrough: boolean;
}

export interface Try extends Node {
  kind: 'try';
  body: Stmt[];
  /** `types` is empty where everything is caught. */
  catches: { variable: string | null; types: string[]; body: Stmt[]; span: Span }[];
  /** Python's and Ruby's `else`: runs when nothing was thrown, and is not guarded. */
  otherwise: Stmt[];
  finally: Stmt[];
}

/** A scope of its own, `with` and `using` (what they open is assigned first), a statement with a label that is no loop. */
export interface Block extends Node {
  kind: 'block';
  body: Stmt[];
  /** `break` may name it; it then leaves the block. */
  label?: string;
}

/** A closure's or a method's value, also where the language leaves the word out (Ruby, arrow functions). */
export interface Return extends Node {
  kind: 'return';
  value: Expr | null;
  /** Ruby's `return` in a block: it leaves the method around the closure too. */
  leavesMethod?: boolean;
}

export interface Throw extends Node {
  kind: 'throw';
  value: Expr | null;
}

/** The process or the request ends here: PHP's `exit` and `die`. */
export interface Exit extends Node {
  kind: 'exit';
  value: Expr | null;
}

export interface Jump extends Node {
  kind: 'break' | 'continue';
  /** Ruby's `retry` and `redo` are a `continue` of that label: what has just run runs again. */
  label?: string;
}

/** A named function or, inside a class, a method. */
export interface FnStmt extends Node {
  kind: 'function';
  fn: Fn;
}

export interface ClassStmt extends Node {
  kind: 'class';
  cls: Cls;
}

/**
 * `import a, { b as c } from 'm'`; `const { b: c } = require('m')`; `from m import b as c`; Go's, Java's, C#'s and
 * PHP's (`use A\B` is `B` of module `A`), Ruby's `require`.
 */
export interface Import extends Node {
  kind: 'import';
  /** As written: `./verify`, `stripe`, `github.com/stripe/stripe-go/v82/webhook`, `App\Http`. */
  module: string;
  /**
   * `imported` is `*` for the module itself and `default` for its default export; `*` as `*` is all that it exports, each
   * by its own name. Empty where the module is only loaded.
   */
  names: { imported: string; local: string }[];
}

/**
 * `export const a`, `export default f`, `export { a as b }`, `module.exports = { a }`. A declaration that is exported
 * stands before it as a statement of its own. `from` is set where it hands on another module's.
 */
export interface Export extends Node {
  kind: 'export';
  /** `default` (also all of `module.exports`), `*`, or the name that importers use. */
  name: string;
  /** With `from` the name that it has over there (`*` for that module itself); null where everything is handed on. */
  value: Expr | null;
  from?: string;
}

/** A function, method or closure. Decorators, annotations and attributes are calls or names. */
export interface Fn extends Node {
  name: string | null;
  /** Of the name, or of the first token. */
  nameSpan: Span;
  params: Param[];
  body: Stmt[];
  decorators: Expr[];
  isAsync?: boolean;
  isStatic?: boolean;
  /** Runs where a field of that name is read or written. */
  accessor?: 'get' | 'set';
  /** Not callable from outside its class or module: `private`, `protected`, `#x`, Go's lower case, Ruby's `private`. */
  isPrivate?: boolean;
  /** What a type says that it gives, as text. */
  returns?: string;
  /** Go's receiver type without `*`, C#'s and Kotlin's extended type. */
  receiver?: { name: string; type: string };
  /** Only declared: an interface's, an abstract one. */
  isAbstract?: boolean;
}

export interface Param {
  /** The variable, or the pattern that takes it apart. */
  target: Target;
  type?: string;
  fallback?: Expr;
  isRest?: boolean;
  /** `@Body()`, `@RequestBody`, `[FromHeader(Name = "…")]`. */
  decorators: Expr[];
}

/** A class, struct, interface, module or trait. */
export interface Cls extends Node {
  /** A class without a name that is a module's default export is called `default`. */
  name: string | null;
  /** What it extends, implements and mixes in. */
  bases: Expr[];
  decorators: Expr[];
  /** A field whose value is a closure (`handle = async (req) => …`) stays a field; it is called like a method. */
  fields: {
    name: string;
    value: Expr | null;
    type?: string;
    decorators: Expr[];
    isStatic?: boolean;
    span: Span;
  }[];
  methods: Fn[];
  /** Code that stands in the class itself: Ruby's `before_action :verify`, Python's class body, static blocks. */
  body: Stmt[];
}

export type Language = 'javascript' | 'typescript' | 'python' | 'go' | 'ruby' | 'php' | 'java' | 'csharp';

/** A whole file, lowered. */
export interface IrFile {
  /** As shown; forward slashes. */
  path: string;
  language: Language;
  text: string;
  body: Stmt[];
  /** Statements that the parser could not make sense of and that are therefore not in `body`. */
  errors: Span[];
  /** Of them, what is nested too deep to be followed. */
  cut: Span[];
}
