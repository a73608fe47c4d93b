import * as z from 'zod';
import { suggestion } from './nearest.ts';
import { shownName, shownValue } from './shown.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** The error text of one schema: what it expects, and what stands there instead. */
export function expected(
  what: string,
  candidates: readonly string[] = [],
): { error: (issue: RawIssue) => string } {
  return {
    error: ({ input }) => {
      if (input === undefined) return `missing; expected ${what}`;
      const near = typeof input === 'string' ? suggestion(input, candidates) : '';
      return `expected ${what}; found ${shownValue(input)}${near}`;
    },
  };
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, expected(listed(words), words));
}

/** A mapping with these keys and no other. */
export function section<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      // One line a key: explain() sets each at its own place.
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => unknownKey(key, keys)).join('\n');
      return expected(`a mapping with ${listed(keys, 'and')}`).error(issue);
    },
  });
}

/** `a, b or c` */
export function listed(words: readonly string[], conjunction = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = suggestion(key, known);
  return `unknown key "${shownName(key)}"${near === '' ? `; expected ${listed(known)}` : near}`;
}
