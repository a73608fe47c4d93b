import * as z from 'zod';
import { globLimits } from '../globs.ts';
import { expected } from './expected.ts';

const longest = 256;
const mostBraces = 8;

/** Globs are written by strangers: short, with few braces and stars, so that none can grow when it is expanded. */
export const globSchema = z
  .string(expected("a glob such as 'test/**'"))
  .min(1, expected("a glob such as 'test/**'"))
  .max(longest, { error: `expected a glob of at most ${longest} characters` })
  .refine((glob) => count(glob, '{') <= mostBraces, {
    error: `expected a glob with at most ${mostBraces} braces`,
  })
  .refine((glob) => count(glob, '*') <= globLimits.stars, {
    error: `expected a glob with at most ${globLimits.stars} stars`,
  })
  .refine((glob) => !glob.startsWith('!'), {
    error: 'expected a glob without a leading "!": list what is meant',
  })
  .refine((glob) => !glob.includes('\\'), { error: 'expected forward slashes in a glob' });

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
