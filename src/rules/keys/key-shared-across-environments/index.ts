import type { Rule } from '../../rule.ts';

/** Joins the finding of a secret that stands in the files of two environments. */
export const keySharedAcrossEnvironments: Rule = {
  id: 'key-shared-across-environments',
  category: 'keys',
  vendor: null,
  title: 'One key for several environments',
  severity: 'medium',
  confidence: 'high',
  why: 'A key that leaks from the least protected environment opens all of them, and cannot be revoked in one alone.',
  fix: ['Create one key for each environment, and give each only the scopes that it needs.'],
  bad: [
    '# the same value in .env.staging and .env.production\nOTESSE_SECRET_KEY=otesse_live_sk_{{alnum:24}}',
  ],
  good: ['# .env.staging and .env.production, filled from the secret manager of each\nOTESSE_SECRET_KEY='],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
  cwe: [653],
  controls: { owasp: ['A04:2021', 'A06:2025'], pci: ['6.5.3'], soc2: ['CC6.1'] },
};
