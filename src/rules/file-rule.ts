import type {
  Confidence,
  Language,
  Outline,
  PlainFile,
  SettingsFile,
  Span,
  TextFormat,
} from '../model/index.ts';
import type { Example, Rule } from './rule.ts';

/** A rule that judges a file by what is written in it. Words that make a file worth a look: detection/prefilter. */
export interface FileRule extends Rule {
  category: 'handling' | 'keys' | 'webhooks';
  examples: Partial<Record<Language | TextFormat, Example>>;
  /** What is wrong in a file of code. Not asked of tests, examples and other people's code. */
  code?: (file: Outline) => FileBreach[];
  /** What is wrong in settings, scripts and pages. Not asked of examples either. */
  settings?: (file: SettingsFile) => FileBreach[];
  /** What is wrong in the words of either. Asked of tests and examples too. */
  text?: (file: PlainFile) => FileBreach[];
}

/** One place where a rule is broken. */
export interface FileBreach {
  span: Span;
  /** One sentence, without what the rule's title says and without any value that must not be shown. */
  message: string;
  confidence: Confidence;
  /** What must not be shown here or beside it: keys, cards' numbers. */
  hidden?: readonly Span[];
}
