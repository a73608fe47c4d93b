/** From facts of code to findings: places, frames, fingerprints. */
export { type CodeContext, judgeCode, judgeHandlers } from './findings.ts';
export { textDigest } from './fix.ts';
export { Lines } from './places.ts';
