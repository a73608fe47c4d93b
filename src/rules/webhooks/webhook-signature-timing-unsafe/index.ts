import type { Breach, HandlerRule } from '../../code-rule.ts';
import { Code } from '../../repairs/code.ts';
import { constantTime } from '../../repairs/constant-time.ts';
import { subject } from '../judgement.ts';
import { examples } from './examples.ts';

/** A signature is compared in a time that tells how much of it was right. */
export const webhookSignatureTimingUnsafe: HandlerRule = {
  id: 'webhook-signature-timing-unsafe',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook signature is not compared in constant time',
  severity: 'medium',
  confidence: 'high',
  why: 'An ordinary comparison stops at the first difference. Who measures the answers long enough can find a valid signature byte by byte.',
  fix: ['Compare with a function made for it, over values of the same length.'],
  bad: [],
  good: [],
  examples,
  references: ['https://cwe.mitre.org/data/definitions/208.html'],
  cwe: [208],
  controls: { owasp: ['A02:2021', 'A04:2025'], pci: ['6.2.4'], soc2: ['CC6.6'] },
  judge(handler): Breach[] {
    return handler.verifications.flatMap((check) =>
      check.comparison === 'plain' && (check.by === 'mac' || check.by === 'token')
        ? [
            {
              site: check,
              message: `${subject(handler)} compares ${check.by === 'mac' ? 'the signature' : 'the token'} with an ordinary comparison.`,
              evidence: [],
              confidence: check.by === 'mac' ? 'high' : 'medium',
            },
          ]
        : [],
    );
  },
  repair({ site }, { verifications }, file) {
    const check = verifications.find((one) => one === site);
    const edits = check && constantTime(new Code(file), check);
    return edits ? { description: 'Compare in constant time', edits } : null;
  },
};
