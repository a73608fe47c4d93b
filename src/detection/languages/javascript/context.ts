import type { Cls, Expr, Fn, Stmt, Target } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/** What the parts of this lowering ask of one another; index.ts ties them together. */
export interface Context {
  expr(node: SyntaxNode): Expr;
  /** The expression in a field of `node`; nothing where it has none. */
  of(node: SyntaxNode, field: string): Expr;
  target(node: SyntaxNode): Target;
  /** Statements that stand one after the other. */
  body(nodes: readonly SyntaxNode[]): Stmt[];
  /** The statements of a block, or the single statement that stands for one. */
  branch(node: SyntaxNode | undefined): Stmt[];
  fn(node: SyntaxNode, decorators?: readonly SyntaxNode[]): Fn;
  cls(node: SyntaxNode, name: string | null, decorators?: readonly SyntaxNode[]): Cls;
}

/** Lowers nodes of one type. */
export type Table<Result> = Record<string, (node: SyntaxNode, to: Context) => Result>;
