import type { Vendor } from './vendor.ts';

// The length of an Otesse key is not published: 16 or more characters after the prefix are assumed.
const source = 'https://otesse.com/docs/security';

export const otesse: Vendor = {
  id: 'otesse',
  name: 'Otesse',
  keys: [
    {
      id: 'otesse-live-secret-key',
      title: 'Otesse live secret key',
      severity: 'critical',
      keywords: ['otesse_live_sk_'],
      pattern: /otesse_live_sk_[A-Za-z0-9_-]{16,200}/,
      environment: 'live',
      source,
      leaks: [
        "const client = new Otesse('otesse_live_sk_{{alnum:24}}');",
        'OTESSE_SECRET_KEY=otesse_live_sk_{{alnum:16}}',
        'curl -H "Authorization: Bearer otesse_live_sk_{{alnum:32}}" https://api.otesse.com/v1/orders',
      ],
      safe: [
        "git diff --cached | grep -E 'otesse_(live|test)_sk_'",
        "if (key.startsWith('otesse_live_sk_')) throw new Error('a live key here');",
        'OTESSE_SECRET_KEY=otesse_live_sk_xxxxxxxxxxxxxxxxxxxxxxxx',
        'OTESSE_SECRET_KEY=otesse_live_sk_your_secret_key_here',
        'const key = process.env.OTESSE_SECRET_KEY;',
        "const publicKey = 'otesse_live_pk_{{alnum:24}}';",
      ],
    },
    {
      id: 'otesse-test-secret-key',
      title: 'Otesse test secret key',
      severity: 'high',
      keywords: ['otesse_test_sk_'],
      pattern: /otesse_test_sk_[A-Za-z0-9_-]{16,200}/,
      environment: 'test',
      source,
      leaks: ["otesse_key: 'otesse_test_sk_{{alnum:24}}'", 'OTESSE_SECRET_KEY=otesse_test_sk_{{alnum:16}}'],
      safe: [
        'OTESSE_SECRET_KEY=otesse_test_sk_...',
        'OTESSE_SECRET_KEY=otesse_test_sk_<your-test-key>',
        "const publicKey = 'otesse_test_pk_{{alnum:24}}';",
      ],
    },
  ],
  revocation: {
    url: 'https://otesse.com/docs/security',
    steps: [
      'Create a new secret key for the same environment in the Otesse dashboard.',
      'Deploy it wherever the old one is used, and see a request succeed with it.',
      'Revoke the old key in the dashboard; it stops working at once.',
      'Look through the API log for requests with the old key that were not yours.',
    ],
  },
  api: { hosts: ['api.otesse.com'], modules: [], takesPayments: true },
};
