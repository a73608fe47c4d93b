import type { Site } from '../../../model/index.ts';
import { vendorName } from '../../../vendors/index.ts';
import type { CodeRule } from '../../code-rule.ts';
import { examples } from './examples.ts';

/** An API is called over HTTP, and nothing around it waits or tries again. What stands elsewhere is not seen: advice. */
export const rateLimitNotHandled: CodeRule = {
  id: 'rate-limit-not-handled',
  category: 'handling',
  vendor: null,
  title: 'API called without regard to its rate limit',
  severity: 'low',
  confidence: 'low',
  why: 'An API that is asked too often answers 429; without waiting, the work is lost, and asking again at once makes it worse.',
  fix: [
    'On 429 and 5xx wait and try again, longer each time and with some chance in it; heed Retry-After.',
    'Give up after a few tries, and send what changes something with an idempotency key.',
    'Or use the vendor’s library where it does this by itself.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429',
    'https://cwe.mitre.org/data/definitions/755.html',
  ],
  cwe: [755],
  controls: { owasp: ['A10:2025'] },
  judge(code) {
    const isToken = ({ span }: Site): boolean => code.tokens.some((token) => token.span[0] === span[0]);
    const first = code.calls.find((call) => call.by === 'http' && !isToken(call));
    if (!first || code.expectsLimits || code.runsIn !== 'server') return [];
    return [
      {
        site: first,
        message: `${first.name} calls ${vendorName(first.vendor)}’s API, and nothing in the file waits or tries again when it is asked too often.`,
        evidence: [{ site: first, text: `calls ${vendorName(first.vendor)}’s API` }],
        confidence: 'low',
        vendor: first.vendor,
      },
    ];
  },
};
