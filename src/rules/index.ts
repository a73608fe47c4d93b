/** What is wrong and why: keys/ for leaked keys. One rule, one place. */
import { keyRules, placementRules } from './keys/index.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [...keyRules, ...placementRules];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

export { keyRules } from './keys/index.ts';
export type { KeyRule, Rule } from './rule.ts';
