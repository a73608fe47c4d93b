import { availableParallelism } from 'node:os';
import { expect, it, vi } from 'vitest';
import { helpersWanted, mostHelpers } from '../../../src/scan/workers/helpers-wanted.ts';

vi.mock('node:os', async (original) => ({ ...(await original()), availableParallelism: vi.fn() }));

it.each([
  ['none before a job has shown its pace', 16, { done: 0, of: 100_000, ms: 0 }, 0],
  ['none while code is cold', 16, { done: 10, of: 100_000, ms: 50 }, 0],
  ['none for what is soon done', 16, { done: 1_600, of: 3_500, ms: 150 }, 0],
  ['one where a second is left and one processor is spare', 2, { done: 1_000, of: 11_000, ms: 100 }, 1],
  ['as many as what is left pays for', 16, { done: 1_000, of: 9_000, ms: 100 }, 3],
  ['no more than there are processors for', 4, { done: 1_000, of: 1_000_000, ms: 100 }, 3],
  ['no more than help each other', 64, { done: 1_000, of: 1_000_000, ms: 100 }, mostHelpers],
  ['none on a single processor', 1, { done: 1_000, of: 1_000_000, ms: 100 }, 0],
])('%s', (_, processors, state, expected) => {
  vi.mocked(availableParallelism).mockReturnValue(processors);
  expect(helpersWanted({ kind: 'files', ...state })).toBe(expected);
});

it('wants them for objects at once', () => {
  vi.mocked(availableParallelism).mockReturnValue(4);
  expect(helpersWanted({ kind: 'objects', done: 0, of: 12, ms: 0 })).toBe(3);
  expect(helpersWanted({ kind: 'objects', done: 0, of: 1, ms: 0 })).toBe(0);
});
