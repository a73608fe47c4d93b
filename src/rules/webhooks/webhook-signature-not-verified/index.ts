import type { Breach, HandlerRule } from '../../code-rule.ts';
import { evidenceOf, subject, sureness, worstOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** No check stands on the way from the request to what it causes. */
export const webhookSignatureNotVerified: HandlerRule = {
  id: 'webhook-signature-not-verified',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook is believed without a check of who sent it',
  severity: 'high',
  confidence: 'high',
  why: 'The address of a webhook is no secret. Whoever knows it can send an event of their own making: a payment that never was, a user who never signed up.',
  fix: [
    'Verify the signature over the raw body before anything else, with the vendor’s library where it has one.',
    'Answer 400 or 401 and stop where it does not fit.',
    'Keep the secret in the environment, one for each endpoint and environment.',
  ],
  bad: [],
  good: [],
  examples,
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html'],
  cwe: [345, 347],
  controls: {
    owasp: ['A08:2021', 'A08:2025', 'API2:2023', 'API10:2023'],
    pci: ['6.2.4'],
    soc2: ['CC6.1', 'CC6.6'],
  },
  judge(handler): Breach[] {
    const worst = worstOf(handler, 'not-verified');
    if (!worst) return [];
    return [
      {
        site: handler,
        message: `${subject(handler)} goes on to ${worst.effect.name} without verifying the request.`,
        evidence: evidenceOf(handler, worst),
        confidence: sureness(handler, worst),
      },
    ];
  },
};
