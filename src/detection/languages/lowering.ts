import type { Span, Stmt } from '../../model/index.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** What a language's lowering makes of a tree. `errors` are the statements that could not be parsed. */
export interface Lowered {
  body: Stmt[];
  errors: Span[];
}

/** Lowers a file's tree to the statement language of src/model/ir. Never throws for what stands in a file. */
export type Lower = (root: SyntaxNode) => Lowered;
