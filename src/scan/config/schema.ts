import * as z from 'zod';
import { thresholds } from '../../model/index.ts';
import { guidance } from '../../rules/guidance/index.ts';
import { vendors } from '../../vendors/index.ts';
import { webhookSchemes } from '../../vendors/webhooks/index.ts';
import { customRuleSchema } from './custom-rule-schema.ts';
import { expected, oneOf, section } from './expected.ts';
import { globSchema } from './globs.ts';
import { ruleSettingSchema } from './rule-setting.ts';
import {
  dateSchema,
  durationSchema,
  idSchema,
  listOf,
  ownerSchema,
  relativePathSchema,
  repositorySchema,
  textSchema,
} from './values.ts';

const vendorIds = [
  ...new Set([...vendors.map(({ id }) => id), ...webhookSchemes.map(({ vendor }) => vendor)]),
];
const headerSchema = z
  .string(expected('the name of an HTTP header'))
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, expected('the name of an HTTP header'))
  .transform((name) => name.toLowerCase());
const functionSchema = z
  .string(expected('the name of a function'))
  .regex(/^[\p{L}_$][\p{L}\p{N}_$.:]{0,199}$/u, expected('the name of a function'));
const knownVendorSchema = z
  .string(expected('the id of a vendor'))
  .refine((id) => vendorIds.includes(id), expected('the id of a known vendor', vendorIds));

const webhooksSchema = section({
  'signature-headers': listOf(headerSchema, 'header names')
    .prefault([])
    .describe('Headers that carry a signature, beside those that the vendors are known to send.'),
  verifiers: listOf(functionSchema, 'function names')
    .prefault([])
    .describe('Functions of your own that verify a webhook.'),
  'origin-checked-by': textSchema
    .optional()
    .describe('What else checks where webhooks come from and the code cannot show, such as a WAF rule.'),
}).describe('How webhooks are verified here.');

const trackedKeySchema = section({
  name: textSchema.describe('What people call the key.'),
  vendor: idSchema.describe('Whose key it is.'),
  environment: idSchema.optional().describe('Where it is used, such as production.'),
  owner: ownerSchema.optional().describe('Who rotates it.'),
  rotated: dateSchema.optional().describe('The day it was last set.'),
}).describe('A key that stands where no API can see it.');

const rotationSchema = section({
  every: durationSchema.prefault('90d').describe('How old a key may become.'),
  remind: durationSchema.prefault('14d').describe('How long before that the reminder opens.'),
  vendors: z
    .union(
      [z.literal('all'), listOf(knownVendorSchema, 'vendor ids')],
      expected('`all` or a list of vendor ids'),
    )
    .prefault(['otesse'])
    .describe('Whose keys, found by name, get reminders.'),
  repository: repositorySchema
    .optional()
    .describe('Where reminders for the secrets of an organisation open.'),
  keys: listOf(trackedKeySchema, 'keys').prefault([]).describe('Keys that stand where no API can see them.'),
})
  .refine(({ every, remind }) => remind < every, {
    path: ['remind'],
    error: 'expected a duration shorter than `every`',
  })
  .describe('When keys are due.');

const itemIds = guidance.map(({ id }) => id);

const attestationSchema = section({
  item: z
    .enum(itemIds, expected('the id of an item of the scorecard', itemIds))
    .describe('The item of the scorecard.'),
  by: ownerSchema.describe('Who says so.'),
  on: dateSchema.describe('The day it was said.'),
  evidence: textSchema.optional().describe('Where it can be seen.'),
}).describe('One thing that code cannot show.');

/** The file `.github/otesse-guard.yml`: the only truth about its keys, types and defaults. */
export const configSchema = section({
  'fail-on': oneOf(thresholds)
    .prefault('high')
    .describe('The least severity that fails the check; `never` for none.'),
  'on-partial': oneOf(['failure', 'neutral'])
    .prefault('failure')
    .describe('How the check ends when something could not be read. GitHub counts neutral as passed.'),
  rules: z
    .record(z.string(), ruleSettingSchema, expected('a mapping from rule ids to settings'))
    .prefault({})
    .describe('Settings of single rules, by id.'),
  ignore: listOf(globSchema, 'globs').prefault([]).describe('Paths that are not looked at.'),
  baseline: relativePathSchema.optional().describe('A file of findings that are already known.'),
  webhooks: webhooksSchema.prefault({}),
  rotation: rotationSchema.prefault({}),
  incidents: section({
    repository: repositorySchema
      .optional()
      .describe('Where issues about leaks open; choose a private place for public repositories.'),
  })
    .prefault({})
    .describe('What happens when a secret has leaked.'),
  'scan-with': oneOf(['app', 'action'])
    .prefault('app')
    .describe('Who reads the code: the App, or the Action, whose report the App then takes.'),
  attest: listOf(attestationSchema, 'attestations')
    .prefault([])
    .describe('What code cannot show, for the scorecard: dated and owned.'),
  'custom-rules': listOf(customRuleSchema, 'rules').prefault([]).describe('Patterns of your own.'),
});

/** The settings of one repository, every default filled in. Keys are the words of the file. */
export type Config = z.infer<typeof configSchema>;

/** What holds where no file stands. */
export const defaultConfig: Config = configSchema.parse({});
