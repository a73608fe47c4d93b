import { assigned } from './assigned.ts';
import type { Vendor } from './vendor.ts';

const recent = '[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}';
const source = 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication';

// A public validation key (pubkey-) is public.
export const mailgun: Vendor = {
  id: 'mailgun',
  name: 'Mailgun',
  keys: [
    {
      id: 'mailgun-api-key',
      title: 'Mailgun API key',
      severity: 'high',
      keywords: ['mailgun', 'mg_api_key', 'api:'],
      // Told by the name, by `api`, the user name that goes with every key, or by the client that it is given to.
      pattern: assigned(
        `mailgun[\\w.-]{0,20}key|mg_api_key|mailgun[\\w.]{0,20}\\(\\{[^{}\\r\\n]{0,80}key|api`,
        `${recent}|key-[0-9a-f]{32}`,
      ),
      boundary: 'right',
      source,
      leaks: [
        'MAILGUN_API_KEY={{hex:32}}-{{hex:8}}-{{hex:8}}',
        "curl -s --user 'api:{{hex:32}}-{{hex:8}}-{{hex:8}}' https://api.mailgun.net/v3/acme.com/messages",
        "const mg = mailgun.client({ username: 'api', key: '{{hex:32}}-{{hex:8}}-{{hex:8}}' });",
        '"MailgunApiKey": "key-{{hex:32}}"',
      ],
      safe: [
        'MAILGUN_API_KEY=your-api-key',
        "curl -s --user 'api:YOUR_API_KEY' https://api.mailgun.net/v3/domains",
        'trace: {{hex:32}}-{{hex:8}}-{{hex:8}}',
        'MAILGUN_PUBLIC_KEY=pubkey-{{hex:32}}',
        'MAILGUN_API_KEY={{hex:16}}',
      ],
    },
    {
      id: 'mailgun-legacy-api-key',
      title: 'Mailgun API key (legacy)',
      severity: 'high',
      // Names of caches and idempotency keys may look the same.
      confidence: 'medium',
      keywords: ['key-'],
      pattern: /key-[0-9a-f]{32}/,
      source,
      leaks: ['MG_KEY=key-{{hex:32}}', "auth: ('api', 'key-{{hex:32}}')"],
      safe: [
        'MG_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'MAILGUN_PUBLIC_KEY=pubkey-{{hex:32}}',
        'key-{{hex:8}}',
        'key-value-store',
      ],
    },
    {
      id: 'mailgun-webhook-signing-key',
      title: 'Mailgun webhook signing key',
      severity: 'high',
      keywords: ['mailgun'],
      pattern: assigned(
        'mailgun[\\w.-]{0,20}(?:signing|webhook)[\\w.-]{0,14}',
        `${recent}|(?:key-)?[0-9a-f]{32}`,
      ),
      boundary: 'right',
      source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks',
      leaks: [
        'MAILGUN_WEBHOOK_SIGNING_KEY={{hex:32}}',
        "mailgunSigningKey: '{{hex:32}}',",
        'MAILGUN_SIGNING_KEY: key-{{hex:32}}',
      ],
      safe: [
        'MAILGUN_WEBHOOK_SIGNING_KEY=your-signing-key',
        'MAILGUN_WEBHOOK_SIGNING_KEY={{hex:12}}',
        'mailgunWebhookUrl: https://acme.example.com/{{hex:32}}',
      ],
    },
  ],
  revocation: {
    url: 'https://app.mailgun.com/settings/api_security',
    steps: [
      'Create a new API key under API Security (a sending key: Sending, Domain settings), and store it where the old one is used.',
      'Delete the old key on the same page. A reset primary key may work for 48 hours more.',
      'For webhooks, reset the HTTP webhook signing key there, and deploy the new one.',
      'Look through the sending logs for mail that was not yours.',
    ],
  },
  api: { hosts: ['api.mailgun.net'], modules: [] },
};
