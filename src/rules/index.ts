/** What is wrong and why: keys/ for leaked keys, webhooks/ for their handlers, handling/ for what code does with data. */
import type { FileRule } from './file-rule.ts';
import { codeRules, handlingFileRules } from './handling/index.ts';
import { keyRules, placementRules } from './keys/index.ts';
import type { Rule } from './rule.ts';
import { handlerRules, webhookFileRules } from './webhooks/index.ts';

export const fileRules: readonly FileRule[] = [...webhookFileRules, ...handlingFileRules];

// One that looks at files and at where data goes is one rule.
export const rules: readonly Rule[] = [
  ...new Set<Rule>([...keyRules, ...placementRules, ...handlerRules, ...codeRules, ...fileRules]),
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

export type { Breach, CodeRule, HandlerRule, Repair } from './code-rule.ts';
export { type Controls, controlSources } from './controls.ts';
export type { FileBreach, FileRule } from './file-rule.ts';
export { codeRules } from './handling/index.ts';
export { keyRules } from './keys/index.ts';
export type { Example, KeyRule, Rule } from './rule.ts';
export { handlerRules } from './webhooks/index.ts';
