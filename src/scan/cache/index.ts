/** What need not be worked out twice: kept by ids that stand for the same content for ever, and with nothing secret in it. */
export { Clean } from './clean.ts';
export { isFitToKeep } from './fit-to-keep.ts';
export { noCache, type ScanCache } from './scan-cache.ts';
export { Sketches } from './sketches.ts';
