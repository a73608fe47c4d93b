/** Ruby: its tree to the statement language. */
import type { Lower } from '../lowering.ts';
import { Context, drop } from './context.ts';
import { expressions } from './expressions.ts';
import { heredocFinder } from './heredocs.ts';
import { statements } from './statements.ts';
import { targets } from './targets.ts';

export const lowerRuby: Lower = (root) => {
  const to = new Context({ expressions, targets, statements }, heredocFinder(root), [], {
    locals: new Set(),
    method: null,
    inLoop: false,
    inMethod: false,
    returnLeaves: false,
  });
  // Where the parser finds no program at all, it hands over what it has found without any order.
  const body = root.type === 'ERROR' ? to.statement(root, drop) : to.statements(root.children, drop);
  return { body, errors: to.errors };
};
