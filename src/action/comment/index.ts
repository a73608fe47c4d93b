/** Says in a pull request what the run of another workflow has reported of it: the second of two stages. */
export { comment } from './comment.ts';
