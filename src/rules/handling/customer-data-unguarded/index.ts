import type { FileRule } from '../../file-rule.ts';
import { examples } from './examples.ts';
import { wideStatements } from './policies.ts';

/** Customers' data that more people and programs can reach than need it. */
export const customerDataUnguarded: FileRule = {
  id: 'customer-data-unguarded',
  category: 'handling',
  vendor: null,
  title: 'Customer data is open to more than need it',
  severity: 'medium',
  confidence: 'medium',
  why: 'One leaked credential, or one fault in the program that holds it, then reaches the data of every customer.',
  fix: [
    'Name the actions that the program uses, and the resources that it uses them on.',
    'Give each program a role of its own.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  cwe: [732, 250],
  settings: (file) =>
    wideStatements(file).map(({ span, what, confidence }) => ({
      span,
      message: `Whoever holds this role may do ${what}.`,
      confidence,
    })),
};
