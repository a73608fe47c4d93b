/** A fix as a person reads it: a small difference, or a block that a review comment can offer as a suggestion. */
export { type DiffLine, diffOf } from './diff.ts';
export { differenceBlock, suggestionBlock, suggestionsOf } from './suggestions.ts';
