import type { Expr, Span, Stmt } from '../../model/index.ts';
import { expressionStatement, opaque } from './build.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** How a node of each type is lowered. A table names node types as its grammar does. */
export type ExpressionTable = Record<string, (node: SyntaxNode, lower: TreeLowering) => Expr>;
export type StatementTable = Record<string, (node: SyntaxNode, lower: TreeLowering) => Stmt[]>;

/**
 * The recursion of a lowering: every file of a language tells a table of node types, and asks this object for what lies
 * below a node. Types without an entry are opaque, and no tree makes it throw.
 */
export class TreeLowering {
  readonly #expressions: Map<string, ExpressionTable[string]>;
  readonly #statements: Map<string, StatementTable[string]>;

  constructor(expressions: ExpressionTable, statements: StatementTable) {
    this.#expressions = new Map(Object.entries(expressions));
    this.#statements = new Map(Object.entries(statements));
  }

  expression(node: SyntaxNode): Expr {
    const rule = this.#expressions.get(node.type);
    return rule ? rule(node, this) : opaque(this.expressions(node), node.span);
  }

  /** What stands in a field of a node; empty where a parse error has left it out. */
  operand(node: SyntaxNode, field: string): Expr {
    const operand = node.field(field);
    return operand ? this.expression(operand) : opaque([], [node.end, node.end]);
  }

  /** A node's only expression: that in parentheses, after a keyword. */
  inner(node: SyntaxNode): Expr {
    const inner = readable(node)[0];
    return inner ? this.expression(inner) : opaque([], node.span);
  }

  expressions(node: SyntaxNode): Expr[] {
    return readable(node).map((child) => this.expression(child));
  }

  /** A statement; an expression that stands for itself is one too. */
  statement(node: SyntaxNode): Stmt[] {
    const rule = this.#statements.get(node.type);
    if (rule) return rule(node, this);
    if (node.type === 'ERROR') return this.#salvage(node);
    return node.isNamed && !directives.has(node.type) ? [expressionStatement(this.expression(node))] : [];
  }

  statements(nodes: readonly SyntaxNode[]): Stmt[] {
    return nodes.flatMap((node) => this.statement(node));
  }

  /** The statements of a branch or a body, whether it has braces or not. */
  body(node: SyntaxNode | undefined): Stmt[] {
    if (!node) return [];
    return node.type === 'block' ? this.statements(node.children) : this.statement(node);
  }

  /** What the parser has read as statements inside of what it could not read. */
  #salvage(node: SyntaxNode): Stmt[] {
    return node.children.flatMap((child) =>
      this.#statements.has(child.type) ? this.statement(child) : this.#salvage(child),
    );
  }
}

/** The named children that the parser could read, and `this` where a grammar takes it for a keyword. */
export function readable(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter(
    ({ isNamed, type }) => (isNamed || type === 'this') && type !== 'ERROR' && !directives.has(type),
  );
}

/** C#'s directives that say nothing of what runs. They may stand between any two tokens. */
const directives = new Set(
  ['region', 'endregion', 'pragma', 'nullable', 'line', 'warning', 'error', 'define', 'undef'].map(
    (word) => `preproc_${word}`,
  ),
);

/** Where the parser skipped text, or made up a name that is not there. */
export function syntaxErrors(root: SyntaxNode): Span[] {
  const errors: Span[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'ERROR' || (node.type === 'identifier' && node.start === node.end)) {
      errors.push(node.span);
    }
    node.children.forEach(visit);
  };
  visit(root);
  return errors;
}
