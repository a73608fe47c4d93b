import type { Rule } from '../../rules/index.ts';

export type RuleLookup = (id: string) => Rule | undefined;

/**
 * Where texts of rules come from: the built-in ones, and those that a team has beside them. `why` and `fix` are written
 * by us, or by the team in its own configuration: Markdown in them is kept.
 */
export interface RuleOptions {
  ruleOf: RuleLookup;
}

type Advice = Pick<
  Rule,
  'id' | 'title' | 'why' | 'fix' | 'references' | 'cwe' | 'controls' | 'confidence' | 'severity'
>;

/** The texts of a rule; for one that nobody knows, its id alone. */
export function adviceOn(id: string, { ruleOf }: RuleOptions): Advice {
  return (
    ruleOf(id) ?? {
      id,
      title: id,
      why: '',
      fix: [],
      references: [],
      cwe: [],
      confidence: 'medium',
      severity: 'medium',
    }
  );
}
