import type { Breach, HandlerRule } from '../../code-rule.ts';
import { Code } from '../../repairs/code.ts';
import { overRawBody } from '../../repairs/raw-body.ts';
import { subject } from '../judgement.ts';
import { examples } from './examples.ts';

/** Not what was sent is verified, but what was made of it. */
export const webhookSignatureOverParsedBody: HandlerRule = {
  id: 'webhook-signature-over-parsed-body',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook signature is computed over a body that was parsed',
  severity: 'medium',
  confidence: 'high',
  why: 'Parsing and writing again changes spaces, the order of keys and numbers. Real events then fail now and then, and somebody will switch the check off; and what is acted on may differ from what was verified.',
  fix: ['Take the body as bytes before any parser touches it, verify those, and parse afterwards.'],
  bad: [],
  good: [],
  examples,
  references: ['https://docs.stripe.com/webhooks#verify-manually'],
  cwe: [347],
  controls: { owasp: ['A02:2021', 'A04:2025'], pci: ['6.2.4'], soc2: ['CC6.6'] },
  judge(handler): Breach[] {
    return handler.verifications.flatMap((check) =>
      check.body === 'reserialised'
        ? [
            {
              site: check,
              message: `${subject(handler)} verifies a body that was parsed and written again.`,
              evidence: [],
              confidence: 'high',
            },
          ]
        : [],
    );
  },
  repair(_breach, _handler, file) {
    const edits = overRawBody(new Code(file));
    return edits ? { description: 'Sign the body as it was sent', edits } : null;
  },
};
