import type { Expr, Fn, Stmt } from '../../../model/index.ts';
import { expressionStatement, opaque } from '../build.ts';
import { StatementLists, type StatementTypes } from '../statement-lists.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { assignments } from './assignments.ts';
import type { Context, Emptiness, Expressions, Statements } from './context.ts';
import { controlFlow } from './control-flow.ts';
import { declarations } from './declarations.ts';
import { expressions } from './expressions.ts';
import { functionOf, functions, namedResults } from './functions.ts';
import { statements } from './statements.ts';
import { typeExpr } from './types.ts';

const byExpression = new Map<string, Expressions[string]>(Object.entries(expressions));
const byStatement = new Map<string, Statements[string]>(
  Object.entries({ ...statements, ...assignments, ...controlFlow, ...declarations, ...functions }),
);

const types: StatementTypes = {
  lists: new Set(['source_file', 'statement_list']),
  compound: new Set([
    ...Object.keys({ ...controlFlow, ...functions }),
    'block',
    'labeled_statement',
    'type_declaration',
  ]),
  readable: new Set(byStatement.keys()),
  closures: new Set(['func_literal']),
  mayBeEmpty: new Set(['raw_string_literal_content']),
};

export class GoLowering extends StatementLists implements Context {
  results: readonly SyntaxNode[] = [];
  iota = 0;
  #receiver: string | null = null;
  #empty: ReadonlyMap<string, Emptiness> = new Map();

  constructor(root: SyntaxNode) {
    super(root, types);
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

  scoped<T>(run: () => T): T {
    const receiver = this.#receiver;
    const empty = this.#empty;
    const result = run();
    this.#receiver = receiver;
    this.#empty = empty;
    return result;
  }

  declare(variable: string): void {
    if (variable === this.#receiver) this.#receiver = null;
    this.hold(variable, null);
  }

  hold(variable: string, emptiness: Emptiness | null): void {
    if (this.emptiness(variable) === emptiness) return;
    const empty = new Map(this.#empty);
    if (emptiness) empty.set(variable, emptiness);
    else empty.delete(variable);
    this.#empty = empty;
  }

  emptiness(variable: string): Emptiness | null {
    return this.#empty.get(variable) ?? null;
  }

  variable(text: string): string {
    return text === this.#receiver ? 'this' : text;
  }

  fn(node: SyntaxNode, named: SyntaxNode | undefined): Fn {
    const { results, labels } = this;
    return this.scoped(() => {
      const receiver = node.field('receiver')?.named[0]?.field('name')?.text;
      if (node.type === 'method_declaration') this.#receiver = receiver ?? null;
      // Of a package's variables nobody knows what they hold by then.
      if (node.type !== 'func_literal') this.#empty = new Map();
      this.results = namedResults(node);
      this.labels = new Map();
      const fn = functionOf(node, named, this);
      this.results = results;
      this.labels = labels;
      return fn;
    });
  }

  protected lower(node: SyntaxNode): Stmt[] {
    const lower = byStatement.get(node.type);
    return lower ? lower(node, this) : [expressionStatement(this.expr(node))];
  }

  protected labelOf(node: SyntaxNode): string | null {
    return node.type === 'labeled_statement' ? (node.field('label')?.text ?? null) : null;
  }

  protected gotoLabel(node: SyntaxNode): string | null {
    return node.type === 'goto_statement' ? (node.child('label_name')?.text ?? null) : null;
  }
}
