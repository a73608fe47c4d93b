/** From facts of code to findings: places, frames, fingerprints. */
export { type CodeContext, judgeHandlers } from './findings.ts';
