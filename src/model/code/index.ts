/** Facts that the analysis states over code; the rules judge them. */
export * from './facts.ts';
export * from './flow.ts';
export * from './outline.ts';
export * from './settings-file.ts';
