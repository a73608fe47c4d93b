import { assigned } from './assigned.ts';
import type { Vendor } from './vendor.ts';

const account = 'AC[0-9a-f]{32}';

// The SIDs of accounts (AC…) and API keys (SK…) are names, not secrets.
export const twilio: Vendor = {
  id: 'twilio',
  name: 'Twilio',
  keys: [
    {
      id: 'twilio-auth-token',
      title: 'Twilio auth token',
      // It also signs the webhooks.
      severity: 'critical',
      keywords: [
        'twilio',
        'account_sid',
        'accountsid',
        'account-sid',
        'client("ac',
        "client('ac",
        '-u ac',
        '-u "ac',
        "-u 'ac",
        '--user ac',
        '://ac',
      ],
      // 32 hexadecimal digits: told by the name, or by the account SID directly before them.
      pattern: assigned(
        [
          'twilio[\\w.-]{0,20}auth[_.-]?token',
          `account[_-]?sid\\W{1,12}${account}\\W{1,20}(?:(?:const|let|var) )?[\\w.$]{0,12}auth[_-]?token`,
          `(?:twilio|client)\\(["']${account}`,
          `(?:-u |--user |://)["']?${account}`,
        ].join('|'),
        '[0-9a-f]{32}',
      ),
      boundary: 'right',
      source: 'https://www.twilio.com/docs/iam/api/authtoken',
      leaks: [
        'TWILIO_AUTH_TOKEN={{hex:32}}',
        "const accountSid = 'AC{{hex:32}}';\nconst authToken = '{{hex:32}}';",
        "const client = twilio('AC{{hex:32}}', '{{hex:32}}');",
        'curl https://api.twilio.com/2010-04-01/Accounts.json -u AC{{hex:32}}:{{hex:32}}',
        'url: https://AC{{hex:32}}:{{hex:32}}@api.twilio.com/2010-04-01/Accounts',
      ],
      safe: [
        'TWILIO_AUTH_TOKEN=your_auth_token',
        'TWILIO_ACCOUNT_SID=AC{{hex:32}}',
        'TWILIO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);',
        'etag: {{hex:32}}',
      ],
    },
    {
      id: 'twilio-api-key-secret',
      title: 'Twilio API key secret',
      severity: 'high',
      keywords: ['twilio', '-u sk', '-u "sk', "-u 'sk", '--user sk', '://sk'],
      pattern: assigned(
        'twilio[\\w.-]{0,20}(?:api|key)[_.-]?(?:key[_.-]?)?secret|(?:-u |--user |://)["\']?SK[0-9a-f]{32}',
        '[A-Za-z0-9]{32}',
      ),
      boundary: 'right',
      source: 'https://www.twilio.com/docs/iam/api-keys',
      leaks: [
        'TWILIO_API_KEY_SECRET={{alnum:32}}',
        '"twilioApiSecret": "{{alnum:32}}"',
        'curl https://api.twilio.com/2010-04-01/Accounts.json -u SK{{hex:32}}:{{alnum:32}}',
      ],
      safe: [
        'TWILIO_API_KEY_SID=SK{{hex:32}}',
        'TWILIO_API_KEY_SECRET=your_api_key_secret',
        'TWILIO_API_SECRET=${TWILIO_API_SECRET}',
      ],
    },
  ],
  revocation: {
    url: 'https://www.twilio.com/docs/iam/api/authtoken',
    steps: [
      'For the auth token, request a secondary token in the Console (Account, API keys & tokens) and store it where the old one is used.',
      'Promote the secondary token: the old one ends at once, and webhooks are signed with the new one.',
      'For an API key, create a new key on the same page, store it, and delete the old one.',
      'Look through usage and the message and call logs for what was not yours.',
    ],
  },
  api: { hosts: ['api.twilio.com'], modules: [] },
};
