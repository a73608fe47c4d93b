import type { Check, Decision, Helper } from './checks.ts';
import type { Subject } from './subject.ts';
import type { Changes } from './tree.ts';

/** A program, and what in it checks. */
export interface Target {
  subject: Subject;
  checks: Check[];
  decisions: Decision[];
  helpers: Helper[];
}

/** A way to weaken a program that checks who sent a request: the changes of each mutant. */
export type Operator = (target: Target) => Changes[];
