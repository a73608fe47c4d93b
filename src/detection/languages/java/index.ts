/** Java's syntax tree to the statement language. */
import type { Lower } from '../lowering.ts';
import { syntaxErrors, TreeLowering } from '../tree-lowering.ts';
import { annotations } from './annotations.ts';
import { calls } from './calls.ts';
import { classes } from './classes.ts';
import { expressions } from './expressions.ts';
import { imports } from './imports.ts';
import { literals } from './literals.ts';
import { loops } from './loops.ts';
import { patterns } from './patterns.ts';
import { statements } from './statements.ts';
import { switches } from './switches.ts';

const lowering = new TreeLowering(
  { ...literals, ...expressions, ...calls, ...patterns, ...annotations },
  { ...statements, ...loops, ...switches, ...classes, ...imports },
);

export const lowerJava: Lower = (root) => ({
  body: lowering.statement(root),
  errors: syntaxErrors(root),
});
