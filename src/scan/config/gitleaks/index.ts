/** `.gitleaks.toml`, read as it is: its rules run beside ours, and what we cannot do is said. */
export type { GitleaksConfig } from './config.ts';
export { parseGitleaksConfig } from './parse.ts';
