import type { KeyRule } from '../../rules/index.ts';
import { longestBefore, usualReach } from '../../vendors/index.ts';
import { Prefilter, type Surroundings } from '../prefilter/index.ts';
import { longestEscape } from './boundary.ts';

/** A keyword of some rules. */
export interface Keyword {
  text: string;
  rules: KeyRule[];
  /** How much text from its beginning on decides whether they match, in bytes. */
  reach: number;
}

/** Key rules made ready to match: the prefilter over all keywords, and the rules of each. */
export class RuleSet {
  readonly prefilter: Prefilter;
  readonly surroundings: Surroundings;
  readonly #keywords: readonly Keyword[];
  readonly #patterns = new Map<KeyRule, Compiled>();

  /** @param seeksCode whether the prefilter looks for signals of code too */
  constructor(rules: readonly KeyRule[], seeksCode: boolean) {
    this.#keywords = keywordsOf(rules);
    this.prefilter = new Prefilter(
      this.#keywords.map(({ text }) => text),
      seeksCode,
    );
    this.surroundings = {
      // From what `before` has matched, the boundary looks back for an escape.
      before: longestBefore + longestEscape,
      after: this.#keywords.map(({ reach }) => reach),
    };
  }

  /** By the number that the prefilter gives it. */
  keyword(number: number): Keyword {
    return this.#keywords[number]!;
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

function keywordsOf(rules: readonly KeyRule[]): Keyword[] {
  const keywords = new Map<string, Keyword>();
  for (const rule of rules) {
    for (const text of rule.format.keywords) {
      const keyword = keywords.get(text) ?? { text, rules: [], reach: 0 };
      keyword.rules.push(rule);
      keyword.reach = Math.max(keyword.reach, rule.format.reach ?? usualReach);
      keywords.set(text, keyword);
    }
  }
  return [...keywords.values()];
}
