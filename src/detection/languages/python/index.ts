import type { Lower } from '../lowering.ts';

export const lowerPython: Lower = () => ({ body: [], errors: [] });
