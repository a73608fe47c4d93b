import type { Confidence, HandlerFacts, Language, Site } from '../model/index.ts';
import type { Example, Rule } from './rule.ts';

/** A rule that judges what the analysis states of a webhook handler. */
export interface HandlerRule extends Rule {
  category: 'webhooks';
  examples: Partial<Record<Language, Example>>;
  judge: (handler: HandlerFacts) => Breach[];
}

/** One place where a rule is broken. */
export interface Breach {
  site: Site;
  /** One sentence, without what the rule's title says. */
  message: string;
  /** The way that proves it, in order. */
  evidence: Step[];
  confidence: Confidence;
}

export interface Step {
  site: Site;
  /** What happens there, as a clause: `the body is read`. */
  text: string;
}
