import { append, type Expr, type Span, type Stmt, type Target } from '../../../model/index.ts';
import { name, opaque } from '../build.ts';
import { faultsOf } from '../faults.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/** Where a piece of code stands. */
interface Scope {
  /** What the method around it calls its own object: its first parameter, `self` or `cls` as a rule. */
  receiver: string | null;
  /** Directly in a class: a function is a method there. */
  inClass: boolean;
}

/** How a node of each type is lowered; every rule gets the context to lower what stands inside. */
export interface Rules {
  expressions: Readonly<Record<string, (node: SyntaxNode, to: Context) => Expr>>;
  targets: Readonly<Record<string, (node: SyntaxNode, to: Context) => Target>>;
  statements: Readonly<Record<string, (node: SyntaxNode, to: Context) => Stmt[]>>;
}

/** They answer for what cannot be read in them themselves. */
const bodies = new Set(['block']);
/** Definitions are kept although something in their head cannot be read. */
const tolerant = new Set(['function_definition', 'class_definition', 'decorated_definition']);

export class Context {
  readonly #rules: Rules;
  readonly errors: Span[];
  readonly scope: Scope;

  constructor(rules: Rules, errors: Span[], scope: Scope) {
    this.#rules = rules;
    this.errors = errors;
    this.scope = scope;
  }

  within(scope: Scope): Context {
    return new Context(this.#rules, this.errors, scope);
  }

  /** A name; the method's own object is `this`. */
  name(node: SyntaxNode): Expr & { kind: 'name' } {
    const { text } = node;
    return name(text === this.scope.receiver ? 'this' : text, node.span);
  }

  expr(node: SyntaxNode): Expr {
    const rule = this.#rules.expressions[node.type];
    return rule ? rule(node, this) : opaque(this.exprs(node.named), node.span);
  }

  exprs(nodes: readonly SyntaxNode[]): Expr[] {
    return nodes.filter(({ type }) => type !== 'line_continuation').map((node) => this.expr(node));
  }

  /** The child of that field; nothing where the tree was cut. */
  part(node: SyntaxNode, field: string): Expr {
    const child = node.field(field);
    return child ? this.expr(child) : opaque([], node.span);
  }

  /** What is assigned to; what cannot be is a name that nothing else bears. */
  target(node: SyntaxNode): Target {
    const rule = this.#rules.targets[node.type];
    return rule ? rule(node, this) : name(node.text, node.span);
  }

  block(node: SyntaxNode | undefined): Stmt[] {
    return node ? this.statements(node.children) : [];
  }

  statements(nodes: readonly SyntaxNode[]): Stmt[] {
    return nodes.flatMap((node) => this.#statement(node));
  }

  #statement(node: SyntaxNode): Stmt[] {
    const rule = this.#rules.statements[node.type];
    if (!rule) {
      if (node.isNamed && node.type !== 'line_continuation') this.errors.push(node.span);
      return this.#salvage(node);
    }
    const faults = faultsOf(node, bodies);
    if (faults.length === 0) return rule(node, this);
    append(this.errors, faults);
    return tolerant.has(node.type) ? rule(node, this) : this.#salvage(node);
  }

  /** The statements inside one that cannot be read. */
  #salvage(node: SyntaxNode): Stmt[] {
    const body: Stmt[] = [];
    const search = (inside: SyntaxNode): void => {
      for (const child of inside.children) {
        if (child.type === 'block') append(body, this.block(child));
        else if (this.#rules.statements[child.type]) append(body, this.#statement(child));
        else search(child);
      }
    };
    search(node);
    return body.length === 0 ? [] : [{ kind: 'block', body, span: node.span }];
  }
}
