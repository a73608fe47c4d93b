/** How breaches are put right: edits of a file's own text, written around what stands there, in its language and style. */
export { usualAgeLimit } from './age-limit.ts';
export { Code } from './code.ts';
export { constantTime } from './constant-time.ts';
export { enforced } from './enforcing.ts';
export { overRawBody } from './raw-body.ts';
export { withoutFallback } from './secret-fallback.ts';
export { fromEnvironment } from './secret-in-environment.ts';
export { unconditional } from './unconditional.ts';
