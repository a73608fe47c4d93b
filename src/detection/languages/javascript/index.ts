import type { Lower } from '../lowering.ts';

export const lowerJavaScript: Lower = () => ({ body: [], errors: [] });
