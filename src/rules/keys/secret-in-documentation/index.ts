import type { Rule } from '../../rule.ts';

/** Joins the finding of a secret that stands in prose. */
export const secretInDocumentation: Rule = {
  id: 'secret-in-documentation',
  category: 'keys',
  vendor: null,
  title: 'Secret in documentation',
  severity: 'high',
  confidence: 'high',
  why: 'Documentation is copied, published and indexed more widely than code, and readers run its examples as they stand.',
  fix: ['Write a placeholder that cannot be mistaken for a key, and say where a reader gets their own.'],
  bad: ['curl -H "Authorization: Bearer otesse_live_sk_{{alnum:24}}" https://api.otesse.com/v1/orders'],
  good: ['curl -H "Authorization: Bearer $OTESSE_SECRET_KEY" https://api.otesse.com/v1/orders'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
  cwe: [540],
  controls: { owasp: ['A01:2021', 'A01:2025'], pci: ['8.3.2'], soc2: ['CC6.1'] },
};
