import type { Vendor } from './vendor.ts';

export const sendgrid: Vendor = {
  id: 'sendgrid',
  name: 'SendGrid',
  keys: [
    {
      id: 'sendgrid-api-key',
      title: 'SendGrid API key',
      severity: 'high',
      keywords: ['sg.'],
      pattern: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/,
      source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
      leaks: [
        'SENDGRID_API_KEY=SG.{{base64url:22}}.{{base64url:42}}x',
        "sgMail.setApiKey('SG.{{alnum:22}}.{{alnum:43}}');",
        'curl -H "Authorization: Bearer SG.{{alnum:22}}.{{alnum:43}}" https://api.sendgrid.com/v3/mail/send',
        '  smtp_password: SG.{{alnum:22}}.{{alnum:43}}',
      ],
      safe: [
        'SENDGRID_API_KEY=SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'SENDGRID_API_KEY=SG.your_api_key',
        'SENDGRID_API_KEY=SG.{{alnum:22}}',
        "if (!key.startsWith('SG.')) throw new Error('not a SendGrid key');",
        'msg.text = msg.body;',
      ],
    },
  ],
  revocation: {
    url: 'https://app.sendgrid.com/settings/api_keys',
    steps: [
      'Create a new API key with the same permissions under Settings, API Keys, and store it where the old one is used.',
      'Delete the old key on the same page; mail that is sent with it fails from then on.',
      'Look through the activity feed for mail that was not yours.',
    ],
  },
  api: { hosts: ['api.sendgrid.com'], modules: [] },
};
