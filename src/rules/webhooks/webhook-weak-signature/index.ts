import type { Breach, HandlerRule } from '../../code-rule.ts';
import { subject } from '../judgement.ts';
import { examples } from './examples.ts';

/** A hash that can be forged, or a better one that the vendor offers and the code does not use. */
export const webhookWeakSignature: HandlerRule = {
  id: 'webhook-weak-signature',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook signature is weak',
  severity: 'medium',
  confidence: 'medium',
  why: 'A hash of secret and body can be extended without the secret, and MD5 and SHA-1 are broken for new uses.',
  fix: ['Use HMAC with SHA-256 and the header that the vendor offers for it.'],
  bad: [],
  good: [],
  examples,
  references: ['https://cwe.mitre.org/data/definitions/328.html'],
  cwe: [328],
  controls: { owasp: ['A02:2021', 'A04:2025'], pci: ['6.2.4'], soc2: ['CC6.6'] },
  judge(handler): Breach[] {
    return handler.verifications.flatMap((check) => {
      if (check.by !== 'mac' || check.algorithm === null) return [];
      const isBroken = /^(?:md5|sha1)$/.test(check.algorithm);
      if (!isBroken || handler.scheme?.algorithm === check.algorithm) return [];
      return [
        {
          site: check,
          message: `${subject(handler)} relies on ${check.algorithm.toUpperCase()}.`,
          evidence: [],
          confidence: handler.vendor === null ? 'low' : 'medium',
        },
      ];
    });
  },
};
