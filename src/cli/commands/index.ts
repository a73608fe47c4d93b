/** What each command is called, takes and answers to. The work itself lies outside, and is loaded when it is asked for. */
export { addBaseline } from './baseline.ts';
export { addDoctor } from './doctor.ts';
export { addHook } from './hook.ts';
export { addRules } from './rules.ts';
export { addScan } from './scan.ts';
export { addScorecard } from './scorecard.ts';
export { addServe } from './serve.ts';
