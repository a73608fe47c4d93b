import type { Expr, Fn, Span, Stmt } from '../../../model/index.ts';
import { expressionStatement, opaque } from '../build.ts';
import { type Line, withLabels } from '../labels.ts';
import { outermost, parseErrors } from '../parse-errors.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { assignments } from './assignments.ts';
import type { Context, Expressions, Statements } from './context.ts';
import { controlFlow } from './control-flow.ts';
import { declarations } from './declarations.ts';
import { expressions } from './expressions.ts';
import { functionOf, functions, namedResults } from './functions.ts';
import { hasGoto, statements } from './statements.ts';
import { typeExpr } from './types.ts';

const byExpression = new Map<string, Expressions[string]>(Object.entries(expressions));
const byStatement = new Map<string, Statements[string]>(
  Object.entries({ ...statements, ...assignments, ...controlFlow, ...declarations, ...functions }),
);
/** Statements that hold others: with an error of their own they are read as far as they go. */
const compound = new Set([
  ...Object.keys({ ...controlFlow, ...functions }),
  'block',
  'labeled_statement',
  'type_declaration',
]);
const lists = new Set(['source_file', 'statement_list']);
const mayBeEmpty = new Set(['raw_string_literal_content']);

export class GoLowering implements Context {
  readonly errors: Span[] = [];
  results: readonly SyntaxNode[] = [];
  labels = new Map<string, number>();
  iota = 0;
  readonly #broken: ReadonlyMap<SyntaxNode, SyntaxNode>;
  #receiver: string | null = null;

  constructor(root: SyntaxNode) {
    this.#broken = parseErrors(root, lists, mayBeEmpty);
  }

  readonly expr = (node: SyntaxNode): Expr => {
    const lower = byExpression.get(node.type);
    if (lower) return lower(node, this);
    return node.type.endsWith('_type') || node.type === 'type_identifier'
      ? typeExpr(node)
      : opaque(node.named.map(this.expr), node.span);
  };

  part(node: SyntaxNode, field: string): Expr {
    const part = node.field(field);
    return part ? this.expr(part) : opaque([], node.span);
  }

  block(node: SyntaxNode | undefined): Stmt[] {
    if (!node) return [];
    const held = node.named.filter(({ type }) => type === 'statement_list' || type === 'ERROR');
    return this.scoped(() =>
      this.statements(held.flatMap((child) => (child.type === 'ERROR' ? [child] : child.named))),
    );
  }

  statements(nodes: readonly SyntaxNode[]): Stmt[] {
    if (!nodes.some(({ type }) => type === 'labeled_statement'))
      return nodes.flatMap((node) => this.#statement(node));
    const lines = nodes.map((node): Line => {
      const label = node.type === 'labeled_statement' ? (node.field('label')?.text ?? null) : null;
      if (label !== null) this.labels.set(label, node.start);
      return { node, label, lower: () => this.#statement(node) };
    });
    return withLabels(lines, hasGoto);
  }

  scoped<T>(run: () => T): T {
    const receiver = this.#receiver;
    try {
      return run();
    } finally {
      this.#receiver = receiver;
    }
  }

  declare(variable: string): void {
    if (variable === this.#receiver) this.#receiver = null;
  }

  variable(text: string): string {
    return text === this.#receiver ? 'this' : text;
  }

  fn(node: SyntaxNode, named: SyntaxNode | undefined): Fn {
    const { results, labels } = this;
    return this.scoped(() => {
      const receiver = node.field('receiver')?.named[0]?.field('name')?.text;
      if (node.type === 'method_declaration') this.#receiver = receiver ?? null;
      this.results = namedResults(node);
      this.labels = new Map();
      const fn = functionOf(node, named, this);
      this.results = results;
      this.labels = labels;
      return fn;
    });
  }

  #statement(node: SyntaxNode): Stmt[] {
    const error = this.#broken.get(node);
    if (error) this.errors.push(error.span);
    if (error && !compound.has(node.type)) return this.#remains(node);
    const lower = byStatement.get(node.type);
    if (lower) return lower(node, this);
    return [expressionStatement(this.expr(node))];
  }

  /** Of a statement that cannot be read: the statements and functions in it. */
  #remains(node: SyntaxNode): Stmt[] {
    return outermost(node, readable).flatMap((inner) =>
      inner.type === 'func_literal' ? [expressionStatement(this.expr(inner))] : this.#statement(inner),
    );
  }
}

const readable = new Set([...byStatement.keys(), 'func_literal']);
