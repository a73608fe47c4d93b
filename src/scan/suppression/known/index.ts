/** Files that name findings already: baselines and ignore files. Heavy; loaded when one exists. */
export { parseBaseline } from './baseline.ts';
export { parseGitleaksIgnore } from './gitleaks-ignore.ts';
export { writeBaseline } from './write-baseline.ts';
