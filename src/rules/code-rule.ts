import type {
  CodeFacts,
  Confidence,
  HandlerFacts,
  IrFile,
  Language,
  Site,
  Step,
  TextEdit,
} from '../model/index.ts';
import type { Example, Rule } from './rule.ts';

/** A rule that judges what the analysis states of a webhook handler. */
export interface HandlerRule extends Rule {
  category: 'webhooks';
  examples: Partial<Record<Language, Example>>;
  /** What it says of one handler holds for all in the file. */
  oncePerFile?: true;
  judge: (handler: HandlerFacts) => Breach[];
  /** The right code for a breach, where it is known for sure; `file` is the one that its site names. */
  repair?: (breach: Breach, handler: HandlerFacts, file: IrFile) => Repair | null;
}

/** Edits of one file. Their texts are ours: none repeats what stands there, which may be a secret. */
export interface Repair {
  /** What is done, as an instruction without a full stop. */
  description: string;
  edits: TextEdit[];
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
  /** Where values stand that must not be shown. */
  hidden?: readonly Site[];
  /** Id of the vendor that it is about, where it is about another than its handler's. */
  vendor?: string | null;
}
