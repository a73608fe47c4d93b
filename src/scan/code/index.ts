/** Code rules over a source: which files are worth parsing, what they rely on, what a change has made of them. */
export { inspectCodeOf } from './source-code.ts';
