import * as z from 'zod';
import { categories } from '../../model/index.ts';
import { sections } from '../../rules/guidance/index.ts';
import { statuses } from './scorecard.ts';

const count = z.int().min(0);

const evidence = z
  .strictObject({
    text: z.string().describe('What speaks for the status, as a clause.'),
    path: z.string().nullable().describe('The file that it stands in.'),
    line: z.int().min(1).nullable(),
  })
  .describe('A reason for the status.');

const item = z.strictObject({
  id: z.string().describe('Names the item in `attest` of the config.'),
  section: z.enum(sections),
  title: z.string(),
  status: z.enum(statuses),
  evidence: z.array(evidence),
  next: z.string().nullable().describe('What to do next; null where nothing is to be done.'),
  rules: z.array(z.string()).describe('Ids of the rules that report a breach.'),
  category: z.enum(categories).nullable().describe('Every finding of this category is a breach.'),
});

/** What `scorecard --format json` writes. */
const scorecardSchema = z
  .strictObject({
    schema: z.literal('otesse-guard/scorecard@1'),
    scanned: z.string(),
    date: z.iso.date(),
    complete: z.boolean().describe('Everything that was asked for was read.'),
    score: z.strictObject({
      met: count.describe('Items that pass or are attested.'),
      of: count.describe('Items that apply.'),
    }),
    counts: z.strictObject({
      pass: count,
      fail: count,
      attested: count,
      'not-applicable': count,
      unknown: count,
    }),
    coverage: z
      .strictObject({
        files: count.optional().describe('Texts in which keys were sought.'),
        texts: count.optional().describe('Texts that the rules on what is written have judged.'),
        sources: count.optional().describe('Of them, source files in a language that the code rules read.'),
        handlers: count.optional().describe('Webhook handlers that were judged.'),
        unfollowed: count.optional().describe('Of them, those that could not be followed to their end.'),
        checks: count.optional().describe('Checks of a request’s sender that were seen in the handlers.'),
        otherBodies: count.optional().describe('Of them, those of a body not known to be the raw one.'),
        untimed: count.optional().describe('Of them, those not seen to refuse old messages.'),
        handling: count.optional().describe('Source files that the rules about data have judged.'),
        unfinished: count.optional().describe('Of them, those that could not be followed to their end.'),
        vendorCalls: count.optional().describe('Calls of vendors’ APIs in them.'),
        tokens: count.optional().describe('OAuth tokens that they ask for.'),
      })
      .describe('What was looked at. What is missing was not.'),
    items: z.array(item),
  })
  .describe('The guidance for integrators, line by line, for one state of a repository.');

export type ScorecardDocument = z.infer<typeof scorecardSchema>;

export function scorecardJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(scorecardSchema, { target: 'draft-7' });
  return {
    $schema,
    $id: 'https://unpkg.com/otesse-guard/schema/scorecard.schema.json',
    title: 'Otesse Guard scorecard',
    ...schema,
  };
}
