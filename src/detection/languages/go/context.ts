import type { Expr, Fn, Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/** How a variable holds nothing yet, so that a call can only be meant to fill it: `var x T`, `x := new(T)`. */
export type Emptiness = 'value' | 'pointer';

/** What the parts of the lowering need of one another, and what they have to know of the place they are at. */
export interface Context {
  /** An expression or, where one is an argument, a type. */
  expr(node: SyntaxNode): Expr;
  /** The child of a field; nothing where the text ends too early. */
  part(node: SyntaxNode, field: string): Expr;
  /** What stands in a block, in a scope of its own. */
  block(node: SyntaxNode | undefined): Stmt[];
  /** Statements of a scope that is there already. */
  statements(nodes: readonly SyntaxNode[]): Stmt[];
  scoped<T>(run: () => T): T;
  /** A new variable: from here on it hides a receiver of that name. */
  declare(name: string): void;
  /** Notes what a variable holds that has just been declared or assigned. */
  hold(name: string, emptiness: Emptiness | null): void;
  emptiness(name: string): Emptiness | null;
  /** `this` where the name is the receiver's. */
  variable(name: string): string;
  /** A function from its parameters, results and body. */
  fn(node: SyntaxNode, name: SyntaxNode | undefined): Fn;
  /** Names of results, which a bare `return` gives. */
  readonly results: readonly SyntaxNode[];
  /** Where the labels of the function stand. */
  readonly labels: ReadonlyMap<string, number>;
  /** The number of the constant in its group. */
  iota: number;
}

export type Expressions = Record<string, (node: SyntaxNode, context: Context) => Expr>;
export type Statements = Record<string, (node: SyntaxNode, context: Context) => Stmt[]>;
