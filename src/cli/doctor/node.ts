import type { Check } from './check.ts';
import { isAtLeast } from './version.ts';

const supported = '22.20';
const oldest = '20';

export function checkNode(version: string): Check {
  const what = `Node ${version}`;
  if (isAtLeast(version, supported)) return { state: 'good', what };
  const next = `install Node ${supported} or newer`;
  if (isAtLeast(version, oldest))
    return { state: 'notice', what: `${what} runs, and is not supported`, next };
  return { state: 'problem', what: `${what} is too old`, next };
}
