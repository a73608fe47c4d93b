import type { Breach, HandlerRule } from '../../code-rule.ts';
import { Code } from '../../repairs/code.ts';
import { fromEnvironment } from '../../repairs/secret-in-environment.ts';
import { subject } from '../judgement.ts';
import { examples } from './examples.ts';

/** The secret that a check relies on stands in the code. */
export const webhookSecretHardcoded: HandlerRule = {
  id: 'webhook-secret-hardcoded',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook secret stands in the code',
  severity: 'high',
  confidence: 'high',
  why: 'Everyone who can read the code, its history or a copy of it can sign events.',
  fix: [
    'Read the secret from the environment or a secret manager.',
    'Make a new one at the vendor: this one has been read.',
  ],
  bad: [],
  good: [],
  examples,
  references: ['https://cwe.mitre.org/data/definitions/798.html'],
  cwe: [798],
  controls: { owasp: ['A07:2021', 'A07:2025', 'API2:2023'], pci: ['8.6.3'], soc2: ['CC6.1'] },
  judge(handler): Breach[] {
    return handler.verifications.flatMap(({ secret }) =>
      secret?.kind === 'literal'
        ? [
            {
              site: secret,
              message: `${subject(handler)} verifies with a secret that stands in the code.`,
              evidence: [],
              confidence: handler.certain ? 'high' : 'medium',
              hidden: [secret],
            },
          ]
        : [],
    );
  },
  repair({ site }, { verifications, vendor }, file) {
    const check = verifications.find(({ secret }) => secret === site);
    const edits = check && fromEnvironment(new Code(file), check.secret!, check.vendor ?? vendor, check.by);
    return edits ? { description: 'Read the secret from the environment', edits } : null;
  },
};
