/** Where a secret stands, and what is wrong with that place beyond the leak. */
import type { KeyRule } from '../../rules/index.ts';
import { latin1 } from '../text/latin1.ts';
import { lineStart } from '../text/lines.ts';
import { isDevelopment, isDocumentation, isShippedToUsers } from './paths.ts';

const publicPrefix = /(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC)_/;

/** Ids of the placement rules that a secret at `start` breaks. */
export function placementsOf(
  { rule, start }: { rule: KeyRule; start: number },
  path: string,
  bytes: Uint8Array,
): string[] {
  if (rule.format.nameOnly) return [];
  const broken: string[] = [];
  if (isShippedToUsers(path) || isClientModule(bytes) || publicPrefix.test(lineBefore(bytes, start))) {
    broken.push('secret-in-client-code');
  }
  if (isDocumentation(path)) broken.push('secret-in-documentation');
  if (rule.format.environment === 'live' && isDevelopment(path)) broken.push('live-key-in-development');
  return broken;
}

/** React's directive stands before any code, after comments at most. */
function isClientModule(bytes: Uint8Array): boolean {
  return /^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)*(["'])use client\1/.test(
    latin1(bytes, 0, Math.min(bytes.length, 1_000)),
  );
}

function lineBefore(bytes: Uint8Array, start: number): string {
  return latin1(bytes, lineStart(bytes, start, 200), start);
}

export { type Environment, environmentOf, isSample } from './paths.ts';
