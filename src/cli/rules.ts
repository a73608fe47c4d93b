import { renderRuleList, renderRuleText } from '../reports/index.ts';
import { ruleById, rules } from '../rules/index.ts';
import { nearest } from '../scan/config/nearest.ts';
import { UsageError } from '../scan/errors.ts';
import { exitCodes } from './exit-codes.ts';
import { type Io, usesColor, widthOf } from './io.ts';

/** `otesse-guard rules [ID]`: all rules, or one with its why, its fix and its examples. */
export function runRules(id: string | undefined, io: Io): number {
  const options = { color: usesColor(io.stdout, io.env), width: widthOf(io.stdout) };
  if (id === undefined) {
    io.stdout.write(renderRuleList(rules, options));
    return exitCodes.clean;
  }
  const rule = ruleById(id);
  if (!rule) {
    const meant = nearest(
      id,
      rules.map((one) => one.id),
    );
    throw new UsageError(
      `there is no rule "${id}"${meant ? `: did you mean ${meant}?` : ' (`otesse-guard rules` lists them)'}`,
    );
  }
  io.stdout.write(renderRuleText(rule, options));
  return exitCodes.clean;
}
