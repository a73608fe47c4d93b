import type { FileBreach, FileRule } from '../../file-rule.ts';
import { cardNumbers } from './card-numbers.ts';
import { examples } from './examples.ts';
import { cardInputs } from './forms.ts';
import { cardReads } from './requests.ts';

/** Numbers and security codes of cards in one's own code, data and servers. */
export const rawCardData: FileRule = {
  id: 'raw-card-data',
  category: 'handling',
  vendor: null,
  title: 'Card numbers pass through one’s own hands',
  severity: 'high',
  confidence: 'medium',
  why: 'A server that receives card numbers falls under all of PCI DSS, and everything that it logs, stores or leaks can be spent. A security code must not be kept at all once a payment is authorised.',
  fix: [
    'Let the payment company’s own fields take the card (Stripe Elements or Checkout, Braintree Hosted Fields, Adyen Components): the page sends you a token.',
    'Take real numbers out of code and data, out of its history too, and tell whoever answers for PCI DSS. For tests there are published numbers.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://docs.stripe.com/security/guide',
    'https://www.pcisecuritystandards.org/document_library/',
    'https://cwe.mitre.org/data/definitions/359.html',
  ],
  cwe: [359, 311],
  controls: {
    owasp: ['A02:2021', 'A04:2025'],
    pci: ['3.2.1', '3.3.1', '3.5.1', '6.5.5'],
    soc2: ['CC6.1', 'C1.1'],
    ccpa: ['1798.100(e)'],
  },
  text({ text, isSample }): FileBreach[] {
    const found = cardNumbers(text);
    const [first] = found;
    if (!first) return [];
    const many = found.length === 1 ? 'A number' : `${found.length} numbers`;
    return [
      {
        span: first,
        message: `${many} that can be ${found.length === 1 ? 'a real card’s stands' : 'real cards’ stand'} here.`,
        confidence: isSample ? 'low' : 'medium',
        hidden: found,
      },
    ];
  },
  code(file): FileBreach[] {
    return cardReads(file).map(({ span, names, isSure }) => ({
      span,
      message: `The server takes ${listed(names)} from a request.`,
      confidence: isSure ? 'medium' : 'low',
    }));
  },
  settings({ format, text }): FileBreach[] {
    const [first, ...others] = format === 'html' ? cardInputs(text) : [];
    if (!first) return [];
    const names = listed([...new Set([first, ...others].map(({ name }) => name))]);
    return [
      { span: first.span, message: `The form sends ${names} to its own server.`, confidence: 'medium' },
    ];
  },
};

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
