import { assigned } from './assigned.ts';
import type { Vendor } from './vendor.ts';

// The application ID (sq0idp-) is public.
const source = 'https://developer.squareup.com/docs/build-basics/access-tokens';

export const square: Vendor = {
  id: 'square',
  name: 'Square',
  keys: [
    {
      id: 'square-access-token',
      title: 'Square access token',
      // Sandbox tokens look the same.
      severity: 'critical',
      keywords: ['eaaa'],
      pattern: /EAAA[A-Za-z0-9_-]{60}/,
      // EAAA is also how much encoded binary begins; that has less variety.
      entropy: 4.5,
      source,
      leaks: [
        'SQUARE_ACCESS_TOKEN=EAAA{{base64url:59}}x',
        "const client = new SquareClient({ token: 'EAAA{{alnum:60}}' });",
        'curl -H "Authorization: Bearer EAAA{{alnum:60}}" https://connect.squareup.com/v2/payments',
      ],
      safe: [
        'SQUARE_ACCESS_TOKEN=EAAA-your-access-token',
        'SQUARE_ACCESS_TOKEN=EAAA{{alnum:20}}',
        'FACEBOOK_TOKEN=EAAA{{alnum:150}}',
        'data: EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      ],
    },
    {
      id: 'square-legacy-access-token',
      title: 'Square access token (legacy)',
      severity: 'critical',
      keywords: ['sq0atp-'],
      pattern: /sq0atp-[A-Za-z0-9_-]{22}/,
      source,
      leaks: ['SQUARE_TOKEN=sq0atp-{{alnum:22}}', "accessToken: 'sq0atp-{{alnum:22}}'"],
      safe: [
        'SQUARE_APPLICATION_ID=sq0idp-{{alnum:22}}',
        'SQUARE_TOKEN=sq0atp-xxxxxxxxxxxxxxxxxxxxxx',
        'sq0atp-{{alnum:8}}',
      ],
    },
    {
      id: 'square-application-secret',
      title: 'Square application secret',
      severity: 'high',
      keywords: ['sq0csp-'],
      pattern: /sq0csp-[A-Za-z0-9_-]{43}/,
      environment: 'live',
      source,
      leaks: ['SQUARE_APPLICATION_SECRET=sq0csp-{{alnum:43}}', '"client_secret": "sq0csp-{{alnum:43}}"'],
      safe: ['SQUARE_APPLICATION_SECRET=sq0csp-xxx', 'sq0csp-{{alnum:12}}', 'client_id: sq0idp-{{alnum:22}}'],
    },
    {
      id: 'square-sandbox-application-secret',
      title: 'Square sandbox application secret',
      severity: 'medium',
      keywords: ['sandbox-sq0csb-'],
      pattern: /sandbox-sq0csb-[A-Za-z0-9_-]{43}/,
      environment: 'test',
      source,
      leaks: [
        'SQUARE_SANDBOX_APPLICATION_SECRET=sandbox-sq0csb-{{alnum:43}}',
        "client_secret: 'sandbox-sq0csb-{{alnum:43}}',",
      ],
      safe: [
        'SQUARE_APPLICATION_SECRET=sandbox-sq0csb-<secret>',
        'SQUARE_APPLICATION_ID=sandbox-sq0idb-{{alnum:22}}',
      ],
    },
    {
      id: 'square-webhook-signature-key',
      title: 'Square webhook signature key',
      severity: 'high',
      keywords: ['square'],
      pattern: assigned('square[\\w.-]{0,20}signature[_.-]?key', '[A-Za-z0-9_-]{20,44}'),
      boundary: 'right',
      entropy: 3.2,
      source: 'https://developer.squareup.com/docs/webhooks/step3validate',
      leaks: ['SQUARE_WEBHOOK_SIGNATURE_KEY={{alnum:22}}', "squareSignatureKey: '{{alnum:22}}',"],
      safe: [
        'SQUARE_WEBHOOK_SIGNATURE_KEY=your-signature-key-here',
        'signatureKey: process.env.SQUARE_WEBHOOK_SIGNATURE_KEY,',
        'SQUARE_WEBHOOK_SIGNATURE_KEY={{alnum:8}}',
      ],
    },
  ],
  revocation: {
    url: 'https://developer.squareup.com/apps',
    steps: [
      'Open the application in the Developer Console and choose Replace beside its access token or secret; say when the old one shall end.',
      'Revoke the OAuth tokens of sellers with the RevokeToken endpoint, and have them authorise the application again.',
      'For a webhook, create a new subscription: its signature key is new.',
      'Store the new values where the old ones are used, and look through the API logs for requests that were not yours.',
    ],
  },
  api: {
    hosts: ['connect.squareup.com', 'connect.squareupsandbox.com'],
    modules: ['squareup', 'square-connect'],
    takesPayments: true,
  },
};
