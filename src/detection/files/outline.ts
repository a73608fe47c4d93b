import type {
  Call,
  CallSite,
  Cls,
  Expr,
  Fn,
  FunctionSite,
  Import,
  Index,
  IrFile,
  Member,
  Named,
  ObjectLiteral,
  Outline,
  Read,
  Span,
  Surroundings,
  Target,
} from '../../model/index.ts';
import { dottedName } from '../analysis/names.ts';
import { type Visitor, walkStatements } from '../analysis/walk.ts';
import { constantsOf } from './constants.ts';

/** What is written in a file: its calls and whatever is given a name, each with what stands around it. */
export function outlineOf({ path, language, text, body }: IrFile): Outline {
  const collector = new Collector();
  walkStatements(body, collector.visitor);
  const { imports, calls, named, reads, functions, classes } = collector;
  const resolve = constantsOf(named, functions);
  return { path, language, text, imports, calls, named, reads, functions, classes, resolve };
}

/** Parts that something stands under a condition in. */
const isConditional: ReadonlySet<string> = new Set(['if', 'conditional', 'logic']);

class Collector {
  readonly imports: Import[] = [];
  readonly calls: CallSite[] = [];
  readonly named: Named[] = [];
  readonly reads: Read[] = [];
  readonly functions: FunctionSite[] = [];
  readonly classes: Cls[] = [];
  readonly #calls: Call[] = [];
  readonly #objects: ObjectLiteral[] = [];
  readonly #tests: Expr[] = [];
  readonly #fns: Fn[] = [];
  readonly #classes: Cls[] = [];

  readonly visitor: Visitor = {
    stmt: (stmt) => {
      if (stmt.kind === 'import') this.imports.push(stmt);
      else if (stmt.kind === 'let' && stmt.value) this.#assigned(stmt.target, stmt.value, stmt.span);
      else if (stmt.kind === 'if') this.#tests.push(stmt.test);
    },
    expr: (expr) => {
      if (expr.kind === 'call') this.#called(expr);
      else if (expr.kind === 'object') this.#entries(expr);
      else if (expr.kind === 'member' || expr.kind === 'index') this.#read(expr, expr.span);
      else if (expr.kind === 'assign') this.#assigned(expr.target, expr.value, expr.span);
      else if (expr.kind === 'conditional') this.#tests.push(expr.test);
      else if (expr.kind === 'logic') this.#tests.push(expr.left);
    },
    fn: (fn, cls) => {
      this.functions.push({ fn, cls });
      this.#fns.push(fn);
    },
    cls: (cls) => {
      for (const value of cls.decorators)
        walkStatements([{ kind: 'expr', value, span: value.span }], this.visitor);
      for (const { name, value, span } of cls.fields)
        if (value) this.#name(name, name, value, span, 'assignment');
      this.classes.push(cls);
      this.#classes.push(cls);
    },
    leave: (part) => {
      const stacks: unknown[][] = [this.#calls, this.#objects, this.#fns, this.#classes];
      for (const stack of stacks) if (stack.at(-1) === part) stack.pop();
      if ('kind' in part && isConditional.has(part.kind)) this.#tests.pop();
    },
  };

  #called(call: Call): void {
    this.calls.push({ call, name: dottedName(call.callee) ?? '', around: this.#around() });
    this.#calls.push(call);
    this.#defined(call);
    for (const { name, value } of call.args) {
      if (name !== undefined) this.#name(name, name, value, value.span, 'argument');
    }
  }

  /** PHP's `define('KEY', …)`. */
  #defined({ callee, args: [name, value], span }: Call): void {
    if (callee.kind !== 'name' || callee.name !== 'define' || name?.value.kind !== 'literal' || !value)
      return;
    this.#name(String(name.value.value), String(name.value.value), value.value, span, 'assignment');
  }

  #entries(object: ObjectLiteral): void {
    this.#objects.push(object);
    for (const { key, value } of object.entries) {
      if (key !== null) this.#name(key, key, value, value.span, 'entry');
    }
  }

  #assigned(target: Target, value: Expr, span: Span): void {
    // Go's `value, err := f()`.
    const first = target.kind === 'pattern' ? target.parts.find(({ key }) => key === 0)?.target : target;
    const path = first ? targetName(first) : null;
    if (path !== null) this.#name(lastOf(path), path, value, span, 'assignment');
    const from = target.kind === 'pattern' ? dottedName(value) : null;
    if (target.kind !== 'pattern' || from === null) return;
    for (const { key, target: part } of target.parts) {
      if (typeof key !== 'string') continue;
      this.reads.push({ name: key, path: `${from}.${key}`, span: part.span, around: this.#around() });
    }
  }

  #read(member: Member | Index, span: Span): void {
    const path = targetName(member);
    if (path !== null) this.reads.push({ name: lastOf(path), path, span, around: this.#around() });
  }

  #name(name: string, path: string, value: Expr, span: Span, kind: Named['kind']): void {
    this.named.push({ name, path, value, span, kind, around: this.#around() });
  }

  #around(): Surroundings {
    return {
      calls: [...this.#calls],
      objects: [...this.#objects],
      tests: [...this.#tests],
      fn: this.#fns.at(-1) ?? null,
      cls: this.#classes.at(-1) ?? null,
    };
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** `a.b`, also where it is written `a['b']`. */
function targetName(target: Target): string | null {
  if (target.kind === 'pattern') return null;
  if (target.kind !== 'index') return dottedName(target);
  const object = dottedName(target.object);
  if (object === null || target.index.kind !== 'literal') return null;
  return `${object}.${target.index.value}`;
}
