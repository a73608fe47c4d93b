import { expect, it } from 'vitest';
import { emptyTally, merge } from '../../../src/scan/inspection/index.ts';

it('a tally takes more of another than a call takes arguments', () => {
  const many = 200_000;
  const other = {
    ...emptyTally(),
    candidates: Array.from({ length: many }, (_, i) => `${i}.ts`),
    suspects: Array.from({ length: many }, (_, i) => `${i}.tf`),
    skips: Array.from({ length: many }, (_, i) => ({ path: `${i}.png`, reason: 'binary' as const })),
  };
  const into = emptyTally();
  merge(into, other);
  expect(into).toEqual(other);
});
