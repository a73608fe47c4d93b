import type { KeyRule } from '../../rules/index.ts';
import { longestBefore, usualReach } from '../../vendors/index.ts';
import { Prefilter, type Surroundings } from '../prefilter/index.ts';
import { longestEscape } from './boundary.ts';

/** Key rules made ready to match: the prefilter over all keywords, and the rules of each. */
export class RuleSet {
  readonly prefilter: Prefilter;
  readonly #rulesOf = new Map<string, KeyRule[]>();
  readonly #reachOf = new Map<string, number>();
  /** What of the text around a keyword decides whether its rules match. */
  readonly surroundings: Surroundings = {
    // From what `before` has matched, the boundary looks back for an escape.
    before: longestBefore + longestEscape,
    after: (keyword) => this.#reachOf.get(keyword) ?? 0,
  };
  readonly #patterns = new Map<KeyRule, Compiled>();

  constructor(rules: readonly KeyRule[]) {
    for (const rule of rules) {
      for (const keyword of rule.format.keywords) {
        const others = this.#rulesOf.get(keyword);
        if (others) others.push(rule);
        else this.#rulesOf.set(keyword, [rule]);
        const reach = rule.format.reach ?? usualReach;
        if (reach > this.surroundings.after(keyword)) this.#reachOf.set(keyword, reach);
      }
    }
    this.prefilter = new Prefilter([...this.#rulesOf.keys()]);
  }

  rulesOf(keyword: string): readonly KeyRule[] {
    return this.#rulesOf.get(keyword) ?? [];
  }

  /** The rule's pattern, to be tried at `lastIndex` only, with the offsets of its groups. */
  pattern(rule: KeyRule): RegExp {
    return this.#compiled(rule).pattern;
  }

  /** What must stand before `lastIndex`, as group 1; null where the rule asks for nothing. */
  lead(rule: KeyRule): RegExp | null {
    return this.#compiled(rule).lead;
  }

  #compiled(rule: KeyRule): Compiled {
    let compiled = this.#patterns.get(rule);
    if (!compiled) this.#patterns.set(rule, (compiled = compile(rule)));
    return compiled;
  }
}

interface Compiled {
  pattern: RegExp;
  lead: RegExp | null;
}

function compile({ format: { pattern, before } }: KeyRule): Compiled {
  return {
    pattern: new RegExp(pattern.source, `${pattern.flags}dy`),
    // Read backwards from the keyword, and not forwards from every byte before it.
    lead: before ? new RegExp(`(?<=(${before.source.replace(/\$$/, '')}))`, `${before.flags}y`) : null,
  };
}
