/** Text in, findings out. Pure: the caller brings the bytes. */
export { type Candidate, Detector, type DetectorOptions, type Text } from './detector.ts';
export type { Look } from './look.ts';
export type { TextRule } from './matcher/match.ts';
export { type Environment, environmentOf } from './placement/index.ts';
export type { Copy, Reuse } from './text/copies.ts';
export { fromWide, sniff, toText, withoutMark } from './text/encoding.ts';
export { advance, origin, type Position } from './text/position.ts';
