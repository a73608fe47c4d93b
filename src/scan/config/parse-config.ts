import { checkAttestedDays } from './attested-days.ts';
import { explain } from './explain.ts';
import { orderProblems, type Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { checkRuleIds } from './rule-ids.ts';
import { type Config, configSchema } from './schema.ts';
import { shownPath } from './shown.ts';
import { tooLarge } from './size-limit.ts';

/**
 * Reads `.github/otesse-guard.yml`: its settings, or everything that is wrong with it.
 *
 * @param now where given, nothing may have been attested later
 */
export function parseConfig(
  text: string,
  file: string,
  now?: Date,
): { config: Config } | { problems: Problem[] } {
  const large = tooLarge(text, file);
  if (large !== null) return { problems: [large] };
  const yaml = readYaml(text, file);
  if (yaml.problems.length > 0) return { problems: orderProblems(yaml.problems) };
  // A file of comments alone states nothing.
  const value = yaml.value ?? {};
  const parsed = configSchema.safeParse(value);
  const complaints = [
    ...(parsed.success ? [] : explain(parsed.error.issues)),
    ...checkRuleIds(value),
    ...(now ? checkAttestedDays(value, now) : []),
  ];
  if (parsed.success && complaints.length === 0) return { config: parsed.data };
  const problems = complaints.map((complaint) => ({
    file,
    ...yaml.place(complaint),
    message:
      complaint.path.length === 0 ? complaint.message : `${shownPath(complaint.path)}: ${complaint.message}`,
  }));
  return { problems: orderProblems(problems) };
}
