import type { CodeRule } from '../../code-rule.ts';
import { isSeen } from '../judgement.ts';
import { examples } from './examples.ts';

/** An access token is kept without the time at which it ends. */
export const oauthTokenNotRefreshed: CodeRule = {
  id: 'oauth-token-not-refreshed',
  category: 'handling',
  vendor: null,
  title: 'OAuth token kept without its expiry',
  severity: 'medium',
  confidence: 'medium',
  why: 'Access tokens end (Otesse’s after an hour); whoever keeps one without its expiry fails at the first call after that, or falls back on a key that never ends.',
  fix: [
    'Keep `expires_in` with the token, and ask for a new one a minute before it ends.',
    'Where the answer holds a `refresh_token`, keep it as a secret and use it for that.',
    'Treat 401 by asking once for a new token.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://datatracker.ietf.org/doc/html/rfc6749#section-5.1',
    'https://cwe.mitre.org/data/definitions/613.html',
  ],
  cwe: [613],
  controls: { owasp: ['A07:2021', 'A07:2025', 'API2:2023'], soc2: ['CC6.1'] },
  judge(code) {
    if (code.expectsExpiry) return [];
    return code.tokens.flatMap((token) =>
      token.kept && !token.isWhole
        ? [
            {
              site: token.kept,
              message: `The access token that ${token.name} asks for is kept, and its expiry is dropped.`,
              evidence: [
                { site: token, text: 'asks for a token' },
                { site: token.kept, text: 'keeps it; nothing in the file speaks of when it ends' },
              ],
              confidence: isSeen(code) ? 'medium' : 'low',
              vendor: token.vendor,
            },
          ]
        : [],
    );
  },
};
