import type { Cls, Expr, Fn, IrFile, Span } from '../../../model/index.ts';
import type { Project } from '../project.ts';

/** A function that a request reaches, and what it passes on the way. */
export interface Entry {
  file: IrFile;
  span: Span;
  framework: string;
  route: string | null;
  name: string | null;
  /** Run in this order; the last is the handler. */
  steps: Step[];
  /** It stands among the pages that list, change and remove the same things. */
  isOfResource?: boolean;
}

export interface Step {
  /**
   * `middleware` runs the rest by its `next`; a `hook` (Fastify's) does so too, or leaves it to be run after it; a `filter` ends the chain by throwing or answering; a `guard` by giving
   * false; a `handler` is the end.
   */
  kind: 'middleware' | 'hook' | 'filter' | 'guard' | 'handler';
  target: Target;
}

/** Code to run: an expression that gives a function, a function, or the file's own statements. */
export type Target =
  /** `within` is the function that the expression stands in, whose variables it may name. */
  | { kind: 'expr'; expr: Expr; file: IrFile; cls: Cls | null; within?: Fn }
  | { kind: 'function'; fn: Fn; file: IrFile; cls: Cls | null }
  | { kind: 'script'; file: IrFile };

/** Finds the entries of a file. */
export type Finder = (file: IrFile, project: Project) => Entry[];
