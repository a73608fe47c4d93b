/** C#'s syntax tree to the statement language. */
import type { Lower } from '../lowering.ts';
import { syntaxErrors, TreeLowering } from '../tree-lowering.ts';
import { calls } from './calls.ts';
import { classes } from './classes.ts';
import { closures } from './closures.ts';
import { creation } from './creation.ts';
import { expressions } from './expressions.ts';
import { imports } from './imports.ts';
import { isExpressions } from './is-expressions.ts';
import { literals } from './literals.ts';
import { loops } from './loops.ts';
import { queries } from './queries.ts';
import { statements } from './statements.ts';
import { strings } from './strings.ts';

const lowering = new TreeLowering(
  {
    ...literals,
    ...strings,
    ...expressions,
    ...isExpressions,
    ...calls,
    ...creation,
    ...closures,
    ...queries,
  },
  { ...statements, ...loops, ...classes, ...imports },
);

export const lowerCSharp: Lower = (root) => ({
  body: lowering.statement(root),
  errors: syntaxErrors(root),
});
