/** PHP to the statement language. */
import type { Lower } from '../lowering.ts';
import { PhpLowering } from './php-lowering.ts';

export const lowerPhp: Lower = (root) => {
  const lowering = new PhpLowering(root);
  return { body: lowering.statements(root.named), errors: lowering.errors };
};
