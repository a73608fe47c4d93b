import type { Breach, HandlerRule } from '../../code-rule.ts';
import { Code, withoutFallback } from '../../repairs/index.ts';
import { subject } from '../judgement.ts';
import { examples } from './examples.ts';

/** Without the real secret, one that stands in the code is used. */
export const webhookSecretFallback: HandlerRule = {
  id: 'webhook-secret-fallback',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook secret falls back to a value in the code',
  severity: 'high',
  confidence: 'high',
  why: 'Where the setting is missing, the check still runs and passes for everyone who has read the code, or who tries the empty string.',
  fix: ['Read the secret without a default and refuse to start when it is missing.'],
  bad: [],
  good: [],
  examples,
  references: ['https://cwe.mitre.org/data/definitions/1188.html'],
  cwe: [1188, 798],
  controls: { owasp: ['A07:2021', 'A07:2025', 'API2:2023'], pci: ['8.6.3'], soc2: ['CC6.1'] },
  judge(handler): Breach[] {
    return handler.verifications.flatMap(({ secret, by }) => {
      // What was not to be seen may refuse the empty string; of a word in the code it cannot tell.
      if (!secret?.fallback || (by === 'unseen' && secret.fallback.isEmpty)) return [];
      const value = secret.fallback.isEmpty ? 'the empty string' : 'a value in the code';
      return [
        {
          site: secret.fallback,
          message: `${subject(handler)} verifies with ${value} when ${secret.name ?? 'the secret'} is not set.`,
          evidence: [],
          confidence: handler.certain ? 'high' : 'medium',
          ...(!secret.fallback.isEmpty && { hidden: [secret.fallback] }),
        },
      ];
    });
  },
  repair({ site }, { verifications }, file) {
    const check = verifications.find(({ secret }) => secret?.fallback === site);
    const edits = check && withoutFallback(new Code(file), check.secret!, site, check.by);
    return edits ? { description: 'Refuse to run without the secret', edits } : null;
  },
};
