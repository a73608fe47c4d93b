/** Go to the statement language. */
import type { Lower } from '../lowering.ts';
import { GoLowering } from './go-lowering.ts';

export const lowerGo: Lower = (root) => {
  const lowering = new GoLowering(root);
  return { body: lowering.statements(root.named), errors: lowering.errors };
};
