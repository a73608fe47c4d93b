/** The pre-commit hook: where it belongs, what goes into it, and whether it can run. */

export { runHook } from './run.ts';
export { hookState } from './state.ts';
export { runHookStatus } from './status.ts';
