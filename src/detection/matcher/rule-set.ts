import type { KeyRule } from '../../rules/index.ts';
import { usualReach } from '../../vendors/index.ts';
import { Prefilter } from '../prefilter/index.ts';

/** Key rules made ready to match: the prefilter over all keywords, and the rules of each. */
export class RuleSet {
  readonly prefilter: Prefilter;
  readonly #rulesOf = new Map<string, KeyRule[]>();
  readonly #reachOf = new Map<string, number>();
  readonly #patterns = new Map<KeyRule, RegExp>();

  constructor(rules: readonly KeyRule[]) {
    for (const rule of rules) {
      for (const keyword of rule.format.keywords) {
        const others = this.#rulesOf.get(keyword);
        if (others) others.push(rule);
        else this.#rulesOf.set(keyword, [rule]);
        this.#reachOf.set(keyword, Math.max(this.reachOf(keyword), rule.format.reach ?? usualReach));
      }
    }
    this.prefilter = new Prefilter([...this.#rulesOf.keys()]);
  }

  rulesOf(keyword: string): readonly KeyRule[] {
    return this.#rulesOf.get(keyword) ?? [];
  }

  /** How much text, in bytes, from the keyword's beginning on can make its rules match or not. */
  reachOf(keyword: string): number {
    return this.#reachOf.get(keyword) ?? 0;
  }

  /** The rule's pattern, to be tried at `lastIndex` only, with the offsets of its groups. */
  pattern(rule: KeyRule): RegExp {
    let pattern = this.#patterns.get(rule);
    if (!pattern) {
      const { source, flags } = rule.format.pattern;
      pattern = new RegExp(source, `${flags}dy`);
      this.#patterns.set(rule, pattern);
    }
    return pattern;
  }
}
