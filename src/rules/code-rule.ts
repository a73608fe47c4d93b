import type { CodeFacts, Confidence, HandlerFacts, Language, Site, Step } from '../model/index.ts';
import type { Example, Rule } from './rule.ts';

/** A rule that judges what the analysis states of a webhook handler. */
export interface HandlerRule extends Rule {
  category: 'webhooks';
  examples: Partial<Record<Language, Example>>;
  /** What it says of one handler holds for all in the file. */
  oncePerFile?: true;
  judge: (handler: HandlerFacts) => Breach[];
}

/** A rule that judges what a file does with data. */
export interface CodeRule extends Rule {
  category: 'handling';
  examples: Partial<Record<Language, Example>>;
  judge: (code: CodeFacts) => Breach[];
}

/** One place where a rule is broken. */
export interface Breach {
  site: Site;
  /** One sentence, without what the rule's title says. */
  message: string;
  /** The way that proves it, in order. */
  evidence: Step[];
  confidence: Confidence;
  /** Id of the vendor that it is about, where it is about another than its handler's. */
  vendor?: string | null;
}
