import type { Category, Confidence, Language, Severity, TextFormat } from '../model/index.ts';
import type { KeyFormat } from '../vendors/index.ts';
import type { Controls } from './controls.ts';

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
  /** Of a rule about code: the same wrong and put right, in the languages and formats that it speaks. */
  examples?: Partial<Record<Language | TextFormat, Example>>;
  references: string[];
  /** Numbers of the Common Weakness Enumeration. */
  cwe: number[];
  /** Of standards and laws. */
  controls?: Controls;
}

/** A rule that finds a credential by its format. */
export interface KeyRule extends Rule {
  category: 'keys';
  format: KeyFormat;
}

/** Code that breaks a rule, and the same put right. Each is a whole file. */
export interface Example {
  /** The file's name: where code stands may be part of what it means. */
  path: string;
  bad: string;
  good: string;
}
