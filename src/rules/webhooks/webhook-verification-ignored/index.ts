import type { Breach, HandlerRule } from '../../code-rule.ts';
import { Code } from '../../repairs/code.ts';
import { enforced } from '../../repairs/enforcing.ts';
import { evidenceOf, subject, sureness, worstOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** The check runs, and what it says changes nothing. */
export const webhookVerificationIgnored: HandlerRule = {
  id: 'webhook-verification-ignored',
  category: 'webhooks',
  vendor: null,
  title: 'Outcome of the webhook’s verification is ignored',
  severity: 'high',
  confidence: 'high',
  why: 'A check whose outcome nobody acts on is none: a forged event goes the same way as a real one.',
  fix: [
    'Return right where the verification fails, with status 400 or 401.',
    'Do not catch the error of a verification only to log it and go on.',
  ],
  bad: [],
  good: [],
  examples,
  references: ['https://cwe.mitre.org/data/definitions/252.html'],
  cwe: [345, 252],
  controls: {
    owasp: ['A08:2021', 'A08:2025', 'A10:2025', 'API2:2023'],
    pci: ['6.2.4'],
    soc2: ['CC6.1', 'CC6.6'],
  },
  judge(handler): Breach[] {
    const worst = worstOf(handler, 'ignored');
    if (!worst) return [];
    const number = worst.way.failed[0] ?? worst.way.attempted[0];
    return [
      {
        site: number === undefined ? worst.effect : handler.verifications[number]!,
        message: `${subject(handler)} goes on to ${worst.effect.name} when the verification fails.`,
        evidence: evidenceOf(handler, worst),
        confidence: sureness(handler, worst),
      },
    ];
  },
  repair({ site }, { verifications }, file) {
    const check = verifications.find((one) => one === site);
    const edits = check && enforced(new Code(file), check.span);
    return edits ? { description: 'Refuse the request when the verification fails', edits } : null;
  },
};
