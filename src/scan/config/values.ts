/** The small values that the config is made of. */
import * as z from 'zod';
import { expected } from './expected.ts';

const days = { d: 1, w: 7 } as const;
const longestDuration = 3650;

/** `90d` or `2w`; parsed to days. */
export const durationSchema = z
  .string(expected('a duration such as 90d or 2w'))
  .regex(/^[1-9]\d{0,3}[dw]$/, expected('a duration such as 90d or 2w'))
  .transform((text) => Number(text.slice(0, -1)) * days[text.at(-1) as keyof typeof days])
  .refine((count) => count <= longestDuration, { error: `expected at most ${longestDuration}d` });

/** A day of the calendar, as text: `2026-09-01`. */
export const dateSchema = z.iso.date(expected('a date that exists, as YYYY-MM-DD'));

export const repositorySchema = z
  .string(expected('a repository as owner/name'))
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/, expected('a repository as owner/name'));

/** `@user` or `@organisation/team`, so that it can be mentioned. */
export const ownerSchema = z
  .string(expected("'@user' or '@organisation/team'"))
  .regex(
    /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(\/[A-Za-z0-9._-]{1,100})?$/,
    expected("'@user' or '@organisation/team'"),
  );

/** Lower case, hyphens. */
export const idSchema = z
  .string(expected('an id of lower-case words and hyphens'))
  .max(80, { error: 'expected an id of at most 80 characters' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expected('an id of lower-case words and hyphens'));

/** A file inside the repository: relative, and not out of it. */
export const relativePathSchema = z
  .string(expected('a path relative to the root of the repository'))
  .max(1024, { error: 'expected a path of at most 1024 characters' })
  .regex(
    /^(?![/~-])(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0\r\n]+$/,
    expected('a path relative to the root of the repository'),
  );

const longestText = 1000;

/** A sentence for people. */
export const textSchema = z
  .string(expected('a text'))
  .min(1, expected('a text'))
  .max(longestText, { error: `expected a text of at most ${longestText} characters` });

/** A list that may be left out. */
export function listOf<Item extends z.ZodType>(item: Item, what: string) {
  return z.array(item, expected(`a list of ${what}`)).max(1000, { error: `expected at most 1000 ${what}` });
}
