import { append, type Cls, type Expr, type Fn, type Stmt } from '../../../model/index.ts';
import { literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { blockOf } from './closures.ts';
import { type Context, drop } from './context.ts';
import { definedMethod, methodOf } from './functions.ts';

const scope = { method: null, inLoop: false, inMethod: false, returnLeaves: false };

/** `class A < B` and `module A`; `class << self` by itself holds methods of the class around. */
export function classStatement(node: SyntaxNode, to: Context): Stmt[] {
  const superclass = node.field('superclass')?.named ?? [];
  const cls = empty(node, node.field('name')?.text ?? null, to.exprs(superclass));
  new Members(cls, to.within({ ...scope, locals: new Set() }), false).add(node.field('body'));
  return [{ kind: 'class', cls, span: node.span }];
}

/** `Failed = Class.new(StandardError)`, `Point = Struct.new(:x, :y) do … end`; null for what is no class. */
export function assignedClass(node: SyntaxNode, to: Context): Stmt[] | null {
  const made = node.field('right');
  const named = node.field('left');
  const maker = made?.field('receiver')?.text ?? '';
  const isMade = made?.type === 'call' && /^(?:new|define)$/.test(made.field('method')?.text ?? '');
  if (!made || !isMade || named?.type !== 'constant' || !/^(?:Class|Module|Struct|Data)$/.test(maker))
    return null;
  const args = made.field('arguments')?.named ?? [];
  const symbols = args.filter(({ type }) => type === 'simple_symbol');
  const bases = args.filter(({ type }) => type === 'constant' || type === 'scope_resolution');
  const cls = empty(node, named.text, to.exprs(bases));
  cls.fields = symbols.map(({ text, span }) => field(text.slice(1), null, span));
  if (symbols.length > 0) cls.bases.push(name(maker, made.span));
  const body = made.field('block')?.field('body');
  new Members(cls, to.within({ ...scope, locals: new Set() }), false).add(body);
  return [{ kind: 'class', cls, span: node.span }];
}

function empty(node: SyntaxNode, called: string | null, bases: Expr[]): Cls {
  return { name: called, bases, decorators: [], fields: [], methods: [], body: [], span: node.span };
}

function field(called: string, value: Expr | null, span: Cls['span']): Cls['fields'][number] {
  return { name: called, value, decorators: [], span };
}

/** Takes the statements of a class in order: a bare `private` is about the methods after it. */
class Members {
  readonly #cls: Cls;
  readonly #to: Context;
  readonly #isStatic: boolean;
  #visibility = 'public';

  constructor(cls: Cls, to: Context, isStatic: boolean) {
    this.#cls = cls;
    this.#to = to;
    this.#isStatic = isStatic;
  }

  add(body: SyntaxNode | undefined): void {
    for (const node of body?.named ?? []) if (!this.#member(node)) this.#statement(node);
  }

  /** False for what is a statement like any other. */
  #member(node: SyntaxNode): boolean {
    const to = this.#to;
    switch (node.type) {
      case 'identifier':
        if (!/^(?:private|protected|public|module_function)$/.test(node.text)) return false;
        this.#visibility = node.text;
        return true;
      case 'singleton_class':
        new Members(this.#cls, to, true).add(node.field('body'));
        return true;
      case 'call':
        return node.field('receiver') === undefined && this.#declaration(node);
      case 'assignment':
        return this.#assignment(node);
      default:
        return false;
    }
  }

  /** A constant or a variable of the class, unless a class is made. */
  #assignment(node: SyntaxNode): boolean {
    const left = node.field('left');
    if (!left || !/^(?:constant|class_variable|instance_variable)$/.test(left.type)) return false;
    const stmts = this.#to.statement(node, drop);
    const [only] = stmts;
    if (only?.kind === 'let' && stmts.length === 1)
      this.#cls.fields.push({ ...field(left.text, only.value, node.span), isStatic: true });
    else append(this.#cls.body, stmts);
    return true;
  }

  #declaration(node: SyntaxNode): boolean {
    const args = node.field('arguments')?.named ?? [];
    const method = node.field('method')?.text ?? '';
    switch (method) {
      case 'include':
      case 'extend':
      case 'prepend':
        append(this.#cls.bases, this.#to.exprs(args));
        return true;
      case 'attr':
      case 'attr_reader':
      case 'attr_writer':
      case 'attr_accessor':
        for (const { text, span } of args) {
          const attribute = field(text.replace(/^:/, ''), null, span);
          this.#cls.fields.push(this.#isStatic ? { ...attribute, isStatic: true } : attribute);
        }
        return true;
      case 'private':
      case 'protected':
      case 'public':
      case 'module_function':
      case 'private_class_method':
        return this.#mark(method, args);
      case 'define_method': {
        const fn = definedMethod(node, (block) => blockOf(block, this.#to, true));
        if (fn) this.#method(fn);
        return fn !== null;
      }
      default:
        return false;
    }
  }

  /** `private :a, :b`, `private def a`, `private attr_reader :a`. */
  #mark(visibility: string, args: readonly SyntaxNode[]): boolean {
    const names = args
      .flatMap((arg) => (/array$/.test(arg.type) ? arg.named : [arg]))
      .flatMap(({ type, text }) => (/symbol$|string$/.test(type) ? [text.replace(/^:/, '')] : []));
    const isStatic = visibility === 'private_class_method';
    for (const [at, fn] of this.#cls.methods.entries())
      if (names.includes(fn.name ?? '') && (!isStatic || fn.isStatic))
        this.#cls.methods[at] = marked(fn, visibility);
    for (const arg of args) {
      if (arg.type === 'method' || arg.type === 'singleton_method')
        this.#cls.methods.push(marked(methodOf(arg, this.#to), visibility));
      else if (arg.type === 'call' && !this.#member(arg)) this.#statement(arg);
    }
    return true;
  }

  #statement(node: SyntaxNode): void {
    for (const stmt of this.#to.statement(node, drop)) {
      if (stmt.kind === 'function') this.#method(stmt.fn);
      else this.#cls.body.push(stmt);
    }
  }

  #method(fn: Fn): void {
    const own = this.#isStatic ? { ...fn, isStatic: true } : fn;
    this.#cls.methods.push(fn.isStatic ? own : marked(own, this.#visibility));
  }
}

/** A method with what its visibility says. */
function marked(fn: Fn, visibility: string): Fn {
  const { isPrivate: _, ...open } = fn;
  if (visibility === 'public') return open;
  if (visibility === 'module_function') return { ...fn, isStatic: true };
  return { ...fn, isPrivate: true };
}

/** `memoize def f`, `private def f` outside of a class: the method, with what is said of it. */
export function wrappedDefinition(node: SyntaxNode, to: Context): Stmt[] | null {
  const [arg, ...others] = node.field('arguments')?.named ?? [];
  const method = node.field('method');
  if (!arg || others.length > 0 || !method || node.field('receiver')) return null;
  if (arg.type !== 'method' && arg.type !== 'singleton_method') return null;
  const fn = methodOf(arg, to);
  const isHidden = /^(?:private|protected|private_class_method)$/.test(method.text);
  const told = isHidden ? marked(fn, method.text) : { ...fn, decorators: [name(method.text, method.span)] };
  return [{ kind: 'function', fn: told, span: node.span }];
}

/** `alias a b`. */
export function aliasing(node: SyntaxNode): Stmt[] {
  const args = node.named.map(({ text, span }) => ({
    value: literal('string', text.replace(/^:/, ''), span),
  }));
  const callee = name('alias_method', node.span);
  return [{ kind: 'expr', value: { kind: 'call', callee, args, span: node.span }, span: node.span }];
}
