import type { Breach, HandlerRule } from '../../code-rule.ts';
import { subject } from '../judgement.ts';
import { examples } from './examples.ts';

/**
 * Advice: a vendor publishes the addresses that its webhooks come from, and nothing looks at them. Said once a file, since
 * one list serves all handlers; most teams keep it in a firewall, and say so in the config.
 */
export const webhookOriginNotChecked: HandlerRule = {
  id: 'webhook-origin-not-checked',
  category: 'webhooks',
  vendor: null,
  title: 'Webhooks are taken from any address',
  severity: 'low',
  confidence: 'low',
  why: 'A signing secret that has leaked lets anybody forge messages, from anywhere. A list of the vendor’s addresses keeps them out until it is replaced. It is a second lock: it does not stand for the signature.',
  fix: [
    'Let only the addresses that the vendor publishes reach the endpoint, best in the firewall or the proxy before it.',
    'Where something outside of the code does that, say what in the config: `webhooks.origin-checked-by`.',
    'Where the vendor’s addresses are not worth following for you, switch the rule off.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cwe.mitre.org/data/definitions/940.html',
    'https://docs.stripe.com/ips',
    'https://docs.github.com/en/webhooks/using-webhooks/best-practices-for-using-webhooks',
  ],
  cwe: [940],
  controls: { owasp: ['A08:2021', 'A08:2025'], soc2: ['CC6.6'] },
  oncePerFile: true,
  judge(handler): Breach[] {
    const addresses = handler.scheme?.addresses ?? null;
    if (addresses === null || handler.checksOrigin || !handler.certain) return [];
    return [
      {
        site: handler,
        message: `${subject(handler)} is open to every address; those of the vendor stand at ${addresses}.`,
        evidence: [],
        confidence: 'low',
      },
    ];
  },
};
