import type { Lower } from '../lowering.ts';

export const lowerJava: Lower = () => ({ body: [], errors: [] });
