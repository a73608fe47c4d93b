import type { CodeRule } from '../../code-rule.ts';
import { leaksOf, wayOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** A vendor's whole event or record of a customer is kept. Whether all of it is needed code cannot say: advice. */
export const fullRecordStored: CodeRule = {
  id: 'full-record-stored',
  category: 'handling',
  vendor: null,
  title: 'Whole event or customer record stored',
  severity: 'low',
  confidence: 'low',
  why: 'What is stored must be protected, found and deleted when a customer asks for it; most of a vendor’s record is never read again.',
  fix: [
    'Keep the fields that the program reads, and the id by which the vendor gives the rest.',
    'Where whole events are kept to replay them, encrypt them and delete them after a set time.',
  ],
  bad: [],
  good: [],
  examples,
  references: ['https://gdpr-info.eu/art-5-gdpr/', 'https://cwe.mitre.org/data/definitions/359.html'],
  cwe: [359],
  controls: {
    owasp: ['A01:2021', 'A01:2025'],
    pci: ['3.2.1'],
    soc2: ['C1.1'],
    gdpr: ['5(1)(c)', '5(1)(e)'],
    ccpa: ['1798.100(c)'],
  },
  judge(code) {
    return leaksOf(code, ['store'], ['customer', 'payment', 'request-body'])
      .filter(
        ({ sink, data }) => data.extent === 'whole' && (data.kind !== 'request-body' || sink.route?.webhook),
      )
      .map((leak) => ({
        site: leak.sink,
        message: `${leak.sink.name} stores ${leak.data.kind === 'request-body' ? 'all that the webhook has brought' : leak.data.name}.`,
        evidence: wayOf(leak, `${leak.sink.name} stores it`),
        confidence: 'low',
        vendor: leak.data.vendor ?? leak.sink.route?.webhook?.vendor ?? null,
      }));
  },
};
