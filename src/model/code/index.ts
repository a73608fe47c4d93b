/** Facts that the analysis states over code; the rules judge them. */
export * from './facts.ts';
export * from './flow.ts';
