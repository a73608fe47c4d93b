import type { KeyRule } from '../../rule.ts';

const references = [
  'https://nextjs.org/docs/app/guides/environment-variables',
  'https://vite.dev/guide/env-and-mode',
];

/**
 * A secret where a browser or a phone gets it. It joins the finding of the secret itself; on its own it stands only
 * for a variable whose prefix sends it to the browser while its name says secret.
 */
export const secretInClientCode: KeyRule = {
  id: 'secret-in-client-code',
  category: 'keys',
  vendor: null,
  title: 'Secret in code that is shipped to users',
  severity: 'high',
  confidence: 'medium',
  why: 'Everything in a bundle, a page or an app package can be read by whoever receives it; minifying hides nothing.',
  fix: [
    'Keep the secret on the server and let the client call an endpoint of yours that uses it.',
    'Give the client a public key, where the vendor has one.',
    'Treat a secret that was once shipped as leaked: replace and revoke it.',
  ],
  bad: [
    'NEXT_PUBLIC_OTESSE_{{word:SECRET}}_KEY=',
    'const key = import.meta.env.VITE_STRIPE_{{word:SECRET}}_KEY;',
  ],
  good: [
    'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=',
    'OTESSE_SECRET_KEY=',
    'const url = import.meta.env.VITE_API_URL;',
  ],
  references,
  cwe: [200, 522],
  controls: { owasp: ['A01:2021', 'A01:2025', 'API2:2023'], pci: ['8.3.2'], soc2: ['CC6.1'] },
  format: {
    id: 'secret-in-client-code',
    title: 'A variable that is sent to the browser is named as a secret.',
    severity: 'high',
    confidence: 'medium',
    keywords: ['next_public_', 'vite_', 'react_app_', 'expo_public_', 'nuxt_public_'],
    pattern:
      /(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC)_(?:[A-Z0-9]{1,30}_){0,8}(?:SECRET|PASSWORD|PASSWD|PRIVATE_KEY|SERVICE_ROLE(?:_KEY)?|SK)(?:_[A-Z0-9]{1,30}){0,4}/,
    entropy: 0,
    guessable: true,
    nameOnly: true,
    neverPlaceholder: true,
    source: references[0]!,
    leaks: [
      'NEXT_PUBLIC_OTESSE_{{word:SECRET}}_KEY=',
      'const key = import.meta.env.VITE_STRIPE_{{word:SECRET}}_KEY;',
    ],
    safe: [
      'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=',
      'OTESSE_SECRET_KEY=',
      'const url = import.meta.env.VITE_API_URL;',
    ],
  },
};
