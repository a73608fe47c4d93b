/** `scan --fix`: puts the fixes of a report into the working tree, file by file, until none is left to make. */
export { type Change, fixTree } from './fix-tree.ts';
export { changeLines } from './told.ts';
