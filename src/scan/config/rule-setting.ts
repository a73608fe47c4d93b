import * as z from 'zod';
import { severities } from '../../model/index.ts';
import { expected, listed, oneOf, section } from './expected.ts';
import { globSchema } from './globs.ts';
import { listOf } from './values.ts';

/** What a team decided about one rule. */
export interface RuleSetting {
  off: boolean;
  /** null keeps the rule's own. */
  severity: (typeof severities)[number] | null;
  /** Paths where the rule does not apply. */
  ignore: string[];
}

const words = ['off', ...severities] as const;

/** `off`, a severity, or both and more in a mapping; always parsed to the same shape. */
export const ruleSettingSchema = z
  .union(
    [
      oneOf(words),
      section({
        off: z.boolean(expected('true or false')).optional().describe('Switches the rule off.'),
        severity: oneOf(severities).optional().describe('Takes the place of the severity of the rule.'),
        ignore: listOf(globSchema, 'globs').optional().describe('Paths where the rule does not apply.'),
      }),
    ],
    expected(`${listed(words)}, or a mapping with severity, ignore and off`, words),
  )
  .transform((setting): RuleSetting => {
    if (setting === 'off') return { off: true, severity: null, ignore: [] };
    if (typeof setting === 'string') return { off: false, severity: setting, ignore: [] };
    return { off: setting.off ?? false, severity: setting.severity ?? null, ignore: setting.ignore ?? [] };
  })
  .meta({ id: 'rule-setting', description: 'off, a severity, or a mapping with more.' });
