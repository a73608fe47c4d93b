import { hash } from 'node:crypto';
import { version } from '../../model/index.ts';
import { keyRules } from '../../rules/index.ts';

let known: string | undefined;

/** Names the rules for keys as they are now: what was seen under another name is to be looked at again. */
export function rulesVersion(): string {
  return (known ??= hash('sha256', JSON.stringify([version, keyRules], shown)));
}

function shown(_: string, value: unknown): unknown {
  return value instanceof RegExp || typeof value === 'function' ? String(value) : value;
}
