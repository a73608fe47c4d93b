import type { Breach, HandlerRule } from '../../code-rule.ts';
import { Code } from '../../repairs/code.ts';
import { unconditional } from '../../repairs/unconditional.ts';
import { conditionOf, evidenceOf, subject, sureness, worstOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** The check is left out when something is missing, or outside of production. */
export const webhookVerificationOptional: HandlerRule = {
  id: 'webhook-verification-optional',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook’s verification can be left out',
  severity: 'high',
  confidence: 'high',
  why: 'A check that is left out when a header is missing is left out by whoever leaves the header out; one that is left out when a secret is not set fails open on the day that a deployment forgets it.',
  fix: [
    'Refuse the request when the signature or the secret is missing.',
    'Refuse to start without the secret, so that a wrong deployment is noticed at once.',
    'Verify in development too, with a secret of its own.',
  ],
  bad: [],
  good: [],
  examples,
  references: ['https://cwe.mitre.org/data/definitions/636.html'],
  cwe: [345, 636],
  controls: {
    owasp: ['A08:2021', 'A08:2025', 'A10:2025', 'API2:2023'],
    pci: ['6.2.4'],
    soc2: ['CC6.1', 'CC6.6'],
  },
  judge(handler): Breach[] {
    const worst = worstOf(handler, 'optional');
    if (!worst) return [];
    const assumption = worst.way.assumptions[0]!;
    return [
      {
        site: assumption,
        message: `${subject(handler)} goes on to ${worst.effect.name} without a check when ${conditionOf(assumption)}.`,
        evidence: evidenceOf(handler, worst),
        confidence: assumption.kind === 'switched-off' ? 'low' : sureness(handler, worst),
      },
    ];
  },
  repair({ site }, { effects }, file) {
    const assumption = effects
      .flatMap(({ ways }) => ways.flatMap(({ assumptions }) => assumptions))
      .find((one) => one === site);
    const edits = assumption && unconditional(new Code(file), assumption);
    return edits ? { description: 'Verify every request', edits } : null;
  },
};
