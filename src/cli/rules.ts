import { renderRuleList, renderRuleText } from '../reports/index.ts';
import { type Rule, ruleById, rules } from '../rules/index.ts';
import { suggestion } from '../scan/config/nearest.ts';
import { UsageError } from '../scan/errors.ts';
import { exitCodes } from './exit-codes.ts';
import { type Io, usesColor, widthOf } from './io.ts';

/** `otesse-guard rules`: all rules, or one. @throws UsageError when there is no such rule */
export async function runRules(
  id: string | undefined,
  format: 'text' | 'json',
  { stdout, env }: Io,
): Promise<number> {
  const options = { color: usesColor(stdout, env), width: widthOf(stdout) };
  if (id === undefined) {
    stdout.write(format === 'json' ? json(rules.map(facts)) : renderRuleList(rules, options));
    return exitCodes.clean;
  }
  const rule = ruleById(id);
  if (rule === undefined) {
    const hint = suggestion(
      id,
      rules.map((each) => each.id),
    );
    throw new UsageError(`no rule is called "${id}"${hint || '; `otesse-guard rules` lists them all'}`);
  }
  stdout.write(format === 'json' ? json(facts(rule)) : renderRuleText(rule, options));
  return exitCodes.clean;
}

/** What a tool can use: without the examples, which are templates. */
function facts({
  id,
  category,
  vendor,
  title,
  severity,
  confidence,
  why,
  fix,
  references,
  cwe,
  controls,
}: Rule): object {
  return { id, category, vendor, title, severity, confidence, why, fix, references, cwe, controls };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
