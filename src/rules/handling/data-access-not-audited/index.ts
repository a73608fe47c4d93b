import type { CodeRule } from '../../code-rule.ts';
import { recordsGiven, wayOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** Records of customers are given out, and nothing writes down to whom. Something in front of it may: advice. */
export const dataAccessNotAudited: CodeRule = {
  id: 'data-access-not-audited',
  category: 'handling',
  vendor: null,
  title: 'Access to customer data leaves no trail',
  severity: 'low',
  confidence: 'low',
  why: 'After a leak nobody can say whose data was seen and by whom; PCI DSS (10.2) and SOC 2 (CC7.2) ask for that record.',
  fix: [
    'Write down who asked for which record and when, with ids only, where the program itself cannot change it.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cwe.mitre.org/data/definitions/778.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
  ],
  cwe: [778],
  controls: { owasp: ['A09:2021', 'A09:2025'], pci: ['10.2.1'], soc2: ['CC7.2'], gdpr: ['32(1)(b)'] },
  judge(code) {
    // Where nobody is asked who they are, there is nobody to write down.
    if (code.keepsTrail || !code.asksWho || code.runsIn !== 'server') return [];
    return recordsGiven(code).map((leak) => ({
      site: leak.sink,
      message: `${leak.sink.route?.route ?? leak.sink.name} answers with ${leak.data.name}, and the file writes nothing down.`,
      evidence: wayOf(leak, `${leak.sink.name} answers with it`),
      confidence: 'low',
      vendor: leak.data.vendor,
    }));
  },
};
