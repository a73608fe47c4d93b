import type { Category, Confidence, Severity } from '../model/index.ts';
import type { KeyFormat } from '../vendors/index.ts';

/** One thing that can be wrong. All texts are plain sentences; examples may hold `{{…}}` for random text. */
export interface Rule {
  id: string;
  category: Category;
  vendor: string | null;
  title: string;
  severity: Severity;
  confidence: Confidence;
  why: string;
  /** How to put it right, one step an entry. */
  fix: string[];
  bad: string[];
  good: string[];
  references: string[];
  /** Numbers of the Common Weakness Enumeration. */
  cwe: number[];
}

/** A rule that finds a credential by its format. */
export interface KeyRule extends Rule {
  category: 'keys';
  format: KeyFormat;
}
