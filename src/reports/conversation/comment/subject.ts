import { type Finding, groupBy } from '../../../model/index.ts';
import { keyRules, ruleById } from '../../../rules/index.ts';
import type { ConversationContext } from '../context.ts';

/** What one comment is about: a finding, and the others of the same fingerprint. */
export interface Subject {
  finding: Finding;
  twins: Finding[];
}

/** In the order of the findings; of equal ones that which stands on a line of the diff comes first. */
export function subjectsOf(
  findings: readonly Finding[],
  { diff }: Pick<ConversationContext, 'diff'>,
): Subject[] {
  const isShown = ({ path, line }: Finding): boolean => diff.hasLines(path, line, line);
  return [...groupBy(findings, ({ fingerprint }) => fingerprint).values()].map((equal) => {
    const finding = equal.find(isShown) ?? equal[0]!;
    return { finding, twins: equal.filter((each) => each !== finding) };
  });
}

/** Where else it stands, each place once: one that a twin has may be among the places of the finding too. */
export function otherPlaces({
  finding,
  twins,
}: Subject): Pick<Finding, 'path' | 'line' | 'commit' | 'evidence'>[] {
  const places = finding.places.map((place) => ({ ...place, commit: null, evidence: [] }));
  const nameOf = ({ path, line }: { path: string; line: number }) => `${line}:${path}`;
  const all = new Map([...places, ...twins].map((place) => [nameOf(place), place]));
  all.delete(nameOf(finding));
  return [...all.values()];
}

const ofNames = new Set(keyRules.filter(({ format }) => format.nameOnly).map(({ id }) => id));

/** Whether it is a credential, which is not safe before it is revoked; a telling name alone is none. */
export function findsKeys({ rule, category }: Pick<Finding, 'rule' | 'category'>): boolean {
  return category === 'keys' && !ofNames.has(rule);
}

/** The same by the rule alone. Rules that a team wrote all find keys. */
export function findsKeysBy(rule: string): boolean {
  return findsKeys({ rule, category: ruleById(rule)?.category ?? 'keys' });
}
