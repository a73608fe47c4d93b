import type { Expr, Fn, Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/** A loop or `switch` that `break 2` may leave; it gets its label when a jump needs one. */
export interface Breakable {
  isLoop: boolean;
  label?: string;
}

/** What the parts of the lowering need of one another, and what they have to know of the place they are at. */
export interface Context {
  expr(node: SyntaxNode): Expr;
  /** The child of a field; nothing where the text ends too early. */
  part(node: SyntaxNode, field: string): Expr;
  /** What `if`, a loop, a function hold: one statement or several. */
  body(node: SyntaxNode | undefined): Stmt[];
  statements(nodes: readonly SyntaxNode[]): Stmt[];
  /** A function: its parameters and body, after what its kind says of it. */
  fn(node: SyntaxNode, body: () => Stmt[]): Fn;
  /**
   * What has to run before the statement at hand, as PHP knows no statements in expressions but throws and exits in them;
   * null where an expression may not run at all.
   */
  readonly before: Stmt[] | null;
  /** Statements, behind what has to run before them. */
  ahead(lower: () => Stmt[]): Stmt[];
  /** For what runs only under a condition of its statement, or several times. */
  conditionally<T>(run: () => T): T;
  /** Loops and switches around the place, the innermost last. */
  readonly breakables: readonly Breakable[];
  breakable(isLoop: boolean, lower: () => Stmt): Stmt;
  readonly labels: ReadonlyMap<string, number>;
  /** Whether the parser could not read it. */
  isBroken(node: SyntaxNode): boolean;
  /** `<?= … ?>`. */
  isEchoed(node: SyntaxNode): boolean;
}

export type Expressions = Record<string, (node: SyntaxNode, context: Context) => Expr>;
export type Statements = Record<string, (node: SyntaxNode, context: Context) => Stmt[]>;
