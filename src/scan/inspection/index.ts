/** Looks at texts, whatever their source: detection, binary files, large files, allow comments. */
export { brokenDown, guarded } from './guarded.ts';
export { type Inspection, skipped } from './inspection.ts';
export { Inspector } from './inspector.ts';
export { inspectLarge, largest } from './large.ts';
export type { SettingsText, Setup } from './setup.ts';
export { count, emptyTally, merge, type Tally } from './tally.ts';
