import { type Inspection, skipped } from './inspection.ts';

/**
 * Looks at one text. One on which our own code breaks down was not looked at, and is told so; the others still are. The
 * error itself is not told: it may quote the text.
 */
export function guarded(path: string, look: () => Inspection): Inspection {
  try {
    return look();
  } catch (error) {
    return brokenDown(path, error);
  }
}

export function brokenDown(path: string, error: unknown): Inspection {
  const name = error instanceof Error ? error.name : typeof error;
  return skipped(path, 'unparsed', `a mistake of ours (${name}) ended the look for keys: please report it`);
}
