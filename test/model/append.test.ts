import { expect, it } from 'vitest';
import { append } from '../../src/model/index.ts';

it('appends more items than a call takes arguments, in their order', () => {
  const list = [-1];
  append(
    list,
    Array.from({ length: 200_000 }, (_, i) => i),
  );
  expect(list).toHaveLength(200_001);
  expect([list[0], list[1], list.at(-1)]).toEqual([-1, 0, 199_999]);
});
