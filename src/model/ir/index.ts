/** The small statement language that every programming language is lowered to: all that the analysis knows of code. */
export * from './nodes.ts';
export { type IrNode, pathTo, visit } from './path-to.ts';
