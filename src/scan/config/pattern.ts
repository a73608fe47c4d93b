import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import * as z from 'zod';
import { expected } from './expected.ts';

const longest = 10_000;

/** Compiles RE2 syntax, or says why not. The pattern itself is not repeated: it may hold what it allows. */
export function compilePattern(text: string): RE2JS | string {
  if (text === '') return 'expected a pattern in RE2 syntax; found an empty text';
  if (text.length > longest) return `expected a pattern of at most ${longest} characters`;
  try {
    return RE2JS.compile(text);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const why = error instanceof RE2JSSyntaxException ? error.getDescription() : 'too large';
    return `expected a pattern in RE2 syntax (no look-around, no back-references): ${why}`;
  }
}

/** A pattern that finds a credential: one that fits the empty text would find it everywhere. */
export function compileDetector(text: string): RE2JS | string {
  const pattern = compilePattern(text);
  if (typeof pattern === 'string') return pattern;
  return pattern.matcher('').find() ? 'expected a pattern that does not match the empty text' : pattern;
}

/** Text in, pattern out; a bad one is a problem at its place. */
export function patternSchema(compile: (text: string) => RE2JS | string) {
  return z.string(expected('a pattern in RE2 syntax')).transform((text, context) => {
    const pattern = compile(text);
    if (typeof pattern !== 'string') return pattern;
    context.addIssue({ code: 'custom', message: pattern });
    return z.NEVER;
  });
}
