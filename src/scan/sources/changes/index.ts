/** Sources: what a change brings (the index, a range of commits), set against what was there before. */
export { inspectRange, type Range } from './range.ts';
export { inspectStaged } from './staged.ts';
