import type { KeyRule } from '../../rules/index.ts';
import type { CustomRule } from '../config/index.ts';

/** A team's rule in the form of ours. What it matches may be guessable, so nothing of it is shown. */
export function customKeyRule({ id, title, severity, why, fix, entropy }: CustomRule): KeyRule {
  return {
    id,
    category: 'keys',
    vendor: null,
    title,
    severity,
    confidence: 'high',
    why,
    fix,
    bad: [],
    good: [],
    references: [],
    cwe: [798],
    format: {
      id,
      title,
      severity,
      keywords: [],
      pattern: /(?:)/,
      ...(entropy === null ? {} : { entropy }),
      guessable: true,
      source: '',
      leaks: [],
      safe: [],
    },
  };
}
