/** The App is made from the browser, by GitHub's manifest flow, guarded by a token that stands in the log alone. */
export { Setup } from './setup.ts';
