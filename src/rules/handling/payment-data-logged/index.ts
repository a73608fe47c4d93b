import type { CodeFacts, Confidence } from '../../../model/index.ts';
import type { CodeRule } from '../../code-rule.ts';
import { isPrintedByTool, isSeen, type Leak, leaksOf, wayOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** A card's or an account's details, or a payment vendor's record of them, are written into a log. */
export const paymentDataLogged: CodeRule = {
  id: 'payment-data-logged',
  category: 'handling',
  vendor: null,
  title: 'Payment data written to a log',
  severity: 'high',
  confidence: 'high',
  why: 'Card numbers in a log bring the log and all that collects it into the scope of PCI DSS, and security codes may never be stored at all; a vendor’s payment objects hold names, addresses and what a card ends in.',
  fix: [
    'Log the payment’s id and its state.',
    'Let the vendor’s own form take the card, so that its number never reaches the server.',
    'Delete the logs that hold card data.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://docs.stripe.com/security/guide',
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  cwe: [532, 359],
  controls: {
    owasp: ['A09:2021', 'A09:2025'],
    pci: ['3.3.1', '3.5.1'],
    soc2: ['CC6.1'],
    gdpr: ['5(1)(c)', '5(1)(f)'],
    ccpa: ['1798.100(e)'],
  },
  judge(code) {
    return leaksOf(code, ['log'], ['payment'])
      .filter(({ sink }) => !isPrintedByTool(code, sink))
      .map((leak) => ({
        site: leak.sink,
        message: `${leak.sink.name} writes ${leak.data.name} into the log.`,
        evidence: wayOf(leak, `${leak.sink.name} logs it`),
        confidence: sureness(code, leak),
        vendor: leak.data.vendor,
      }));
  },
};

/** A card's own field is what it is; what is in a vendor's object its documentation knows. */
function sureness(code: CodeFacts, { data }: Leak): Confidence {
  if (!isSeen(code)) return 'low';
  return data.extent === 'part' && data.isCertain ? 'high' : 'medium';
}
