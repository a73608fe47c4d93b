import type { Lower } from '../lowering.ts';

export const lowerGo: Lower = () => ({ body: [], errors: [] });
