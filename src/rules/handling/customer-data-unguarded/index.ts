import type { CodeRule } from '../../code-rule.ts';
import type { FileRule } from '../../file-rule.ts';
import { recordsGiven, wayOf } from '../judgement.ts';
import { examples } from './examples.ts';
import { wideStatements } from './policies.ts';

/** Customers' data that more people and programs can reach than need it. */
export const customerDataUnguarded: CodeRule & FileRule = {
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
    'Let a route that gives out records ask who is asking, and whether the record is theirs.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://cwe.mitre.org/data/definitions/732.html',
    'https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/',
  ],
  cwe: [732, 862, 639],
  controls: {
    owasp: ['A01:2021', 'A01:2025', 'API1:2023', 'API5:2023'],
    pci: ['7.2.1', '7.2.2'],
    soc2: ['CC6.1', 'CC6.3'],
    gdpr: ['25(2)', '32(1)(b)'],
    ccpa: ['1798.100(e)'],
  },
  judge(code) {
    // A check in front of the program, or in a file that was not seen, does not show: advice.
    if (code.asksWho || code.runsIn !== 'server') return [];
    return recordsGiven(code).map((leak) => ({
      site: leak.sink,
      message: `${leak.sink.route?.route ?? leak.sink.name} answers with ${leak.data.name}, and nothing to be seen asks who wants it.`,
      evidence: wayOf(leak, `${leak.sink.name} answers with it`),
      confidence: 'low',
      vendor: leak.data.vendor,
    }));
  },
  settings: (file) =>
    wideStatements(file).map(({ span, what, confidence }) => ({
      span,
      message: `Whoever holds this role may do ${what}.`,
      confidence,
    })),
};
