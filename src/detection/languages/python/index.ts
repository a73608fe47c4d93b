/** Python: its tree to the statement language. */
import type { Lower } from '../lowering.ts';
import { Context } from './context.ts';
import { expressions } from './expressions.ts';
import { statements } from './statements.ts';
import { targets } from './targets.ts';

export const lowerPython: Lower = (root) => {
  const to = new Context({ expressions, targets, statements }, [], { receiver: null, inClass: false });
  return { body: to.statements(root.children), errors: to.errors };
};
