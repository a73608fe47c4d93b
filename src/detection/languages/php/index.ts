import type { Lower } from '../lowering.ts';

export const lowerPhp: Lower = () => ({ body: [], errors: [] });
