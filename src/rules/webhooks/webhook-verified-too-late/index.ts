import type { Breach, HandlerRule } from '../../code-rule.ts';
import { evidenceOf, subject, sureness, worstOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** The check comes after what it should stand before. */
export const webhookVerifiedTooLate: HandlerRule = {
  id: 'webhook-verified-too-late',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook is verified after it has been acted on',
  severity: 'high',
  confidence: 'high',
  why: 'What an unverified event has caused is not undone by refusing it afterwards.',
  fix: ['Move the verification to the top of the handler, before the event is stored, queued or acted on.'],
  bad: [],
  good: [],
  examples,
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html'],
  cwe: [345, 696],
  controls: { owasp: ['A08:2021', 'A08:2025', 'API2:2023'], pci: ['6.2.4'], soc2: ['CC6.1', 'CC6.6'] },
  judge(handler): Breach[] {
    const worst = worstOf(handler, 'too-late');
    if (!worst) return [];
    return [
      {
        site: worst.effect,
        message: `${subject(handler)} does ${worst.effect.name} before it verifies the request.`,
        evidence: evidenceOf(handler, worst),
        confidence: sureness(handler, worst),
      },
    ];
  },
};
