import { bySeverity, type Category, categories } from '../../model/index.ts';
import type { Rule } from '../../rules/index.ts';
import { vendorName } from '../../vendors/index.ts';

export interface RuleGroup {
  category: Category;
  /** The vendor's name, or null for rules of every vendor. */
  vendor: string | null;
  rules: Rule[];
}

/** By category, then vendor in alphabetical order; what holds for every vendor comes first, the worst rule too. */
export function ruleGroups(rules: readonly Rule[]): RuleGroup[] {
  return categories.flatMap((category) => {
    const all = rules.filter((rule) => rule.category === category);
    const vendors = [...new Set(all.map(({ vendor }) => (vendor === null ? null : vendorName(vendor))))];
    vendors.sort((a, b) => (a ?? '').localeCompare(b ?? '', 'en'));
    return vendors.map((vendor) => ({
      category,
      vendor,
      rules: all
        .filter((rule) => (rule.vendor === null ? null : vendorName(rule.vendor)) === vendor)
        .sort((a, b) => bySeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1)),
    }));
  });
}

export const categoryTitles: Record<Category, string> = {
  keys: 'Leaked keys',
  webhooks: 'Webhooks',
  handling: 'Handling of data and secrets',
};
