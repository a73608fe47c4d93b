/** What a team writes to set the scan up, from text to checked values: our config and gitleaks's. */
export { type Allowlist, type Candidate, isAllowed } from './allowlist.ts';
export { type CustomRule, type PathFilter, pathTest } from './custom-rule.ts';
export { type GitleaksConfig, parseGitleaksConfig } from './gitleaks/index.ts';
export { configJsonSchema } from './json-schema.ts';
export { parseConfig } from './parse-config.ts';
export type { Problem } from './problem.ts';
export { type Config, defaultConfig } from './schema.ts';
export { tooLarge } from './size-limit.ts';
