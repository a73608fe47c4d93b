/** The keys of `.gitleaks.toml`: https://github.com/gitleaks/gitleaks#configuration */
import * as z from 'zod';
import { expected } from '../expected.ts';
import { compileDetector, compilePattern, patternSchema } from '../pattern.ts';

const text = z.string(expected('a text'));
const texts = z.array(text, expected('a list of texts')).prefault([]);
const patterns = z.array(patternSchema(compilePattern), expected('a list of patterns')).prefault([]);

/** A table with these keys in any letter case, as gitleaks reads them; `unknown` lists the others. */
function table<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = new Set(Object.keys(shape));
  const object = z.looseObject(shape, expected('a table'));
  return z.preprocess(
    lowerKeys,
    object.transform((value) => ({ ...value, unknown: Object.keys(value).filter((key) => !known.has(key)) })),
  );
}

function word<const Words extends readonly [string, ...string[]]>(words: Words, what: string) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.toLowerCase() : value),
    z.enum(words, expected(what, words)),
  );
}

const allowlist = table({
  description: text.optional(),
  condition: word(['or', 'and', '||', '&&', ''], 'OR or AND').prefault('or'),
  paths: patterns,
  regexes: patterns,
  regextarget: word(['secret', 'match', 'line', ''], 'match, line or secret').prefault('secret'),
  stopwords: texts,
  commits: texts,
  targetrules: texts,
}).refine(
  ({ paths, regexes, stopwords, commits }) =>
    [paths, regexes, stopwords, commits].some((list) => list.length > 0),
  {
    error: 'expected at least one of commits, paths, regexes and stopwords',
  },
);

const allowlists = z.array(allowlist, expected('an array of tables, [[…allowlists]]')).prefault([]);

const rule = table({
  id: text.regex(/^\w[\w.:/ -]{0,99}$/, expected('an id of letters, digits and hyphens')),
  description: text.prefault(''),
  regex: patternSchema(compileDetector).optional(),
  path: patternSchema(compilePattern).optional(),
  secretgroup: z.int(expected('the number of a group')).min(0, expected('the number of a group')).prefault(0),
  entropy: z.number(expected('a number of bits')).min(0, expected('a number of bits')).prefault(0),
  keywords: texts,
  tags: texts,
  allowlist: allowlist.optional(),
  allowlists,
  required: z.unknown().optional(),
  skipreport: z.boolean(expected('true or false')).prefault(false),
}).refine(({ regex, secretgroup }) => regex === undefined || secretgroup <= regex.groupCount(), {
  path: ['secretgroup'],
  error: 'expected the number of a group that the regex has',
});

export const gitleaksSchema = table({
  title: text.optional(),
  description: text.optional(),
  minversion: text.optional(),
  extend: table({
    usedefault: z.boolean(expected('true or false')).prefault(false),
    path: text.prefault(''),
    url: text.prefault(''),
    disabledrules: texts,
  }).prefault({}),
  rules: z.array(rule, expected('an array of tables, [[rules]]')).prefault([]),
  allowlist: allowlist.optional(),
  allowlists,
});

export type GitleaksFile = z.infer<typeof gitleaksSchema>;
export type GitleaksRule = GitleaksFile['rules'][number];
export type GitleaksAllowlist = GitleaksFile['allowlists'][number];

function lowerKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]));
}
