import { append, type Expr, type Param, type Span, type Stmt, type Target } from '../../../model/index.ts';
import { call, expressionStatement, literal, name, opaque } from '../build.ts';
import { faultsOf } from '../faults.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/**
 * What becomes of a statement's value: nothing, the value of the method or block around it, a variable's. `leavesMethod`
 * is told, true or false, of a `return` that is written.
 */
export type Sink =
  | { kind: 'drop' }
  | { kind: 'give'; leavesMethod?: boolean }
  | { kind: 'keep'; target: Target };
export const drop: Sink = { kind: 'drop' };
export const give: Sink = { kind: 'give' };

/** Where a piece of code stands. */
export interface Frame {
  /** The variables that are known so far: any other bare name is a call. */
  locals: Set<string>;
  /** The method around, for `super`. */
  method: { name: string; params: readonly Param[] } | null;
  /** `next` goes on with a loop; otherwise it gives a block's value. */
  inLoop: boolean;
  /** A method, or a block that stands for one, is around: `return` in a further block leaves that. */
  inMethod: boolean;
  /** `return` here leaves more than the closure around it. */
  returnLeaves: boolean;
}

type ExprRule = (node: SyntaxNode, to: Context) => Expr;
type StmtRule = (node: SyntaxNode, to: Context, sink: Sink) => Stmt[];

/** How a node of each type is lowered. A statement without a rule is an expression whose value the sink takes. */
export interface Rules {
  expressions: Readonly<Record<string, ExprRule>>;
  targets: Readonly<Record<string, (node: SyntaxNode, to: Context) => Target>>;
  statements: Readonly<Record<string, StmtRule>>;
}

/** They hold statements, and answer for what cannot be read in them themselves. */
const bodies = new Set([
  'program',
  'body_statement',
  'block_body',
  'then',
  'do',
  'else',
  'ensure',
  'begin',
  'begin_block',
  'end_block',
]);
/** They are kept although something in their head cannot be read. */
const definitions = new Set(['method', 'singleton_method', 'class', 'module', 'singleton_class']);
const ignored = new Set(['heredoc_body', 'uninterpreted', 'empty_statement']);

export class Context {
  readonly #rules: Rules;
  readonly #heredocs: (beginning: SyntaxNode) => SyntaxNode | undefined;
  readonly errors: Span[];
  readonly frame: Frame;

  constructor(
    rules: Rules,
    heredocs: (beginning: SyntaxNode) => SyntaxNode | undefined,
    errors: Span[],
    frame: Frame,
  ) {
    this.#rules = rules;
    this.#heredocs = heredocs;
    this.errors = errors;
    this.frame = frame;
  }

  within(frame: Partial<Frame>): Context {
    return new Context(this.#rules, this.#heredocs, this.errors, { ...this.frame, ...frame });
  }

  heredoc(beginning: SyntaxNode): SyntaxNode | undefined {
    return this.#heredocs(beginning);
  }

  expr(node: SyntaxNode): Expr {
    const rule = this.#rules.expressions[node.type];
    if (rule) return rule(node, this);
    return this.#rules.statements[node.type] ? this.valueOf(node) : opaque(this.exprs(node.named), node.span);
  }

  exprs(nodes: readonly SyntaxNode[]): Expr[] {
    return nodes.filter(({ type }) => !ignored.has(type)).map((node) => this.expr(node));
  }

  /** The child of that field; nothing where the tree was cut. */
  part(node: SyntaxNode, field: string): Expr {
    const child = node.field(field);
    return child ? this.expr(child) : opaque([], node.span);
  }

  /** A statement where a value is asked for: a closure that is called at once. */
  valueOf(node: SyntaxNode): Expr {
    const body = this.within({ returnLeaves: true }).statement(node, give);
    const [only] = body;
    if (body.length === 1 && only?.kind === 'return' && only.value && !only.leavesMethod) return only.value;
    const { span } = node;
    const fn = { name: null, nameSpan: span, params: [], body, decorators: [], span };
    return call({ kind: 'closure', fn, span }, [], span);
  }

  /** What is assigned to; what cannot be is a name that nothing else bears. */
  target(node: SyntaxNode): Target {
    const rule = this.#rules.targets[node.type];
    return rule ? rule(node, this) : name(node.text, node.span);
  }

  declare(variable: SyntaxNode): Target {
    this.frame.locals.add(variable.text);
    return name(variable.text, variable.span);
  }

  /** The statements of a node that holds some, or of one that is one; a variable that gets nothing gets nil. */
  body(node: SyntaxNode | undefined, sink: Sink): Stmt[] {
    if (!node) return sink.kind === 'keep' ? this.settle(literal('null', null, sink.target.span), sink) : [];
    const isList = bodies.has(node.type) && !this.#rules.statements[node.type];
    return isList ? this.statements(node.children, sink) : this.statement(node, sink);
  }

  /** The sink takes the last one's value. */
  statements(nodes: readonly SyntaxNode[], sink: Sink): Stmt[] {
    const all = nodes.filter(({ type, isNamed }) => isNamed && !ignored.has(type));
    if (all.length === 0) return this.body(undefined, sink);
    return all.flatMap((node, at) => this.statement(node, at === all.length - 1 ? sink : drop));
  }

  statement(node: SyntaxNode, sink: Sink): Stmt[] {
    if (node.type === 'ERROR') {
      this.errors.push(node.span);
      return this.salvage(node);
    }
    const faults = bodies.has(node.type) ? [] : faultsOf(node, bodies);
    append(this.errors, faults);
    if (faults.length > 0 && !definitions.has(node.type)) return this.salvage(node);
    const rule = this.#rules.statements[node.type];
    return rule ? rule(node, this, sink) : this.settle(this.alone(node, sink), sink, node.span);
  }

  settle(value: Expr, sink: Sink, span = value.span): Stmt[] {
    switch (sink.kind) {
      case 'drop':
        return [{ ...expressionStatement(value), span }];
      case 'give':
        return [{ kind: 'return', value, ...(sink.leavesMethod && { leavesMethod: true }), span }];
      case 'keep':
        return [{ kind: 'let', target: sink.target, value, span }];
    }
  }

  /** What stands alone, or last in a method, is a call where it can be one. */
  alone(node: SyntaxNode, sink: Sink): Expr {
    const value = this.expr(node);
    if (sink.kind === 'keep' || (sink.kind === 'give' && sink.leavesMethod !== undefined)) return value;
    const isCall =
      (node.type === 'identifier' && value.kind === 'name' && !this.frame.locals.has(value.name)) ||
      (node.type === 'call' && value.kind === 'member');
    return isCall ? call(value, [], value.span) : value;
  }

  /** The statements inside one that cannot be read: definitions, blocks and bodies. */
  salvage(node: SyntaxNode): Stmt[] {
    const body: Stmt[] = [];
    const search = (inside: SyntaxNode): void => {
      for (const child of inside.named) {
        if (bodies.has(child.type)) append(body, this.body(child, drop));
        else if (definitions.has(child.type) || isReadableCall(child))
          append(body, this.statement(child, drop));
        else search(child);
      }
    };
    search(node);
    return body.length === 0 ? [] : [{ kind: 'block', body, span: node.span }];
  }
}

/** `post '/hook' do … end` inside something that cannot be read. */
function isReadableCall(node: SyntaxNode): boolean {
  return node.type === 'call' && node.field('block') !== undefined && faultsOf(node, bodies).length === 0;
}
