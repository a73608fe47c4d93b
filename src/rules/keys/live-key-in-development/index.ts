import type { Rule } from '../../rule.ts';

/** Joins the finding of a live key that stands in development or test files. */
export const liveKeyInDevelopment: Rule = {
  id: 'live-key-in-development',
  category: 'keys',
  vendor: null,
  title: 'Live key in development',
  severity: 'high',
  confidence: 'high',
  why: 'A test run or a local experiment with a live key touches real customers and real money, and spreads the key to every laptop.',
  fix: ['Use the vendor’s test key here.', 'Keep live keys in the production environment only.'],
  bad: ['# .env.development\nOTESSE_SECRET_KEY=otesse_live_sk_{{alnum:24}}'],
  good: ['# .env.example\nOTESSE_SECRET_KEY='],
  references: ['https://docs.stripe.com/keys#test-live-modes'],
  cwe: [489, 798],
  controls: { owasp: ['A07:2021', 'A07:2025'], pci: ['6.5.3'], soc2: ['CC6.1'] },
};
