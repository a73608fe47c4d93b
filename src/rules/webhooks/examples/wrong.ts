import type { Example } from '../../rule.ts';

/** A handler with nothing wrong, as a whole file. */
export interface RightHandler {
  path: string;
  text: string;
}

/**
 * The same handler with a few texts changed, as an example of what is wrong.
 *
 * @throws Error where a text does not stand in it exactly once: the example would show nothing
 */
export function wrong(
  { path, text }: RightHandler,
  changes: readonly (readonly [right: string, wrong: string])[],
): Example {
  let bad = text;
  for (const [right, instead] of changes) {
    const parts = bad.split(right);
    if (parts.length !== 2)
      throw new Error(`${JSON.stringify(right)} stands ${parts.length - 1} times in ${path}`);
    bad = parts.join(instead);
  }
  return { path, bad, good: text };
}
