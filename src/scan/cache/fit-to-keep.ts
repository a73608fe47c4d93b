import { redactText } from '../redact-text.ts';

/** Whether a path may be written down: people have named files by their secrets. */
export function isFitToKeep(path: string): boolean {
  return redactText(path) === path;
}
