/** From facts of code to findings: places, frames, fingerprints. */
export { type CodeContext, judgeCode } from './findings.ts';
export { textDigest } from './fix.ts';
export type { Covered } from './frame.ts';
export { Lines } from './places.ts';
