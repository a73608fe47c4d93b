import type { Lower } from '../lowering.ts';

export const lowerCSharp: Lower = () => ({ body: [], errors: [] });
