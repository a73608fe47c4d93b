import * as z from 'zod';
import { severities } from '../../model/index.ts';
import type { CustomRule } from './custom-rule.ts';
import { expected, oneOf, section } from './expected.ts';
import { globSchema } from './globs.ts';
import { compileDetector, patternSchema } from './pattern.ts';
import { idSchema, listOf, textSchema } from './values.ts';

const keywordSchema = z
  .string(expected('a keyword of 3 to 64 characters'))
  .min(3, expected('a keyword of 3 to 64 characters'))
  .max(64, expected('a keyword of 3 to 64 characters'))
  .transform((keyword) => keyword.toLowerCase());

const pathsSchema = z.union([globSchema, listOf(globSchema, 'globs')], expected('a glob or a list of globs'));
const stepsSchema = z.union([textSchema, listOf(textSchema, 'steps')], expected('a text or a list of steps'));

/** One entry of `custom-rules`. */
export const customRuleSchema = section({
  id: idSchema.describe('Names the rule in findings, settings and allow comments.'),
  title: textSchema.describe('Names the credential in a sentence: "Acme service key".'),
  pattern: patternSchema(compileDetector).describe(
    'What to look for, in RE2 syntax. The secret is the group named `secret`, or else the whole match.',
  ),
  keywords: listOf(keywordSchema, 'keywords')
    .prefault([])
    .describe('Only text that holds one of these, case aside, is looked at. They make the scan fast.'),
  severity: oneOf(severities).prefault('high').describe('How bad a finding is.'),
  why: textSchema
    .prefault('The team that owns this repository counts what this pattern matches as a secret.')
    .describe('What somebody can do who holds the secret.'),
  fix: stepsSchema.prefault([]).describe('How to put it right: one step, or a list of them.'),
  path: pathsSchema.optional().describe('Only these paths are looked at: a glob, or a list of them.'),
}).transform(
  ({ pattern, path, fix, ...rule }): CustomRule => ({
    ...rule,
    regex: pattern,
    fix: [fix].flat(),
    path: path === undefined ? null : { globs: [path].flat() },
    secretGroup: pattern.namedGroups().secret ?? 0,
    entropy: null,
    allowlists: [],
  }),
);
