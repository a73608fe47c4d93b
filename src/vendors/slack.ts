import type { Vendor } from './vendor.ts';

const source = 'https://docs.slack.dev/authentication/tokens';

export const slack: Vendor = {
  id: 'slack',
  name: 'Slack',
  keys: [
    {
      id: 'slack-bot-token',
      title: 'Slack bot token',
      severity: 'high',
      keywords: ['xoxb-'],
      pattern: /xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{16,40}/,
      source,
      leaks: [
        'SLACK_BOT_TOKEN=xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}',
        "const web = new WebClient('xoxb-{{digits:12}}-{{alnum:24}}');",
        'curl -H "Authorization: Bearer xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}" https://slack.com/api/auth.test',
      ],
      safe: [
        'SLACK_BOT_TOKEN=xoxb-your-token',
        'SLACK_BOT_TOKEN=xoxb-...',
        'SLACK_BOT_TOKEN=xoxb-123456789012-1234567890123-XXXXXXXXXXXXXXXXXXXXXXXX',
        "if (!token.startsWith('xoxb-')) throw new Error('not a bot token');",
      ],
    },
    {
      id: 'slack-user-token',
      title: 'Slack user or workspace token',
      severity: 'high',
      // xoxs, xoxa and xoxr are no longer issued, and work where they were.
      keywords: ['xoxp-', 'xoxs-', 'xoxa-', 'xoxr-'],
      pattern: /xox[psar]-(?:2-)?[0-9]{8,14}(?:-[0-9]{8,14}){0,3}-[A-Za-z0-9]{10,64}/,
      source,
      leaks: [
        'SLACK_TOKEN=xoxp-{{digits:12}}-{{digits:12}}-{{digits:13}}-{{hex:32}}',
        '{ "access_token": "xoxa-2-{{digits:12}}-{{digits:12}}-{{digits:12}}-{{hex:32}}" }',
      ],
      safe: [
        'xoxp-12345-67890-1928471-abcdefg',
        'SLACK_TOKEN=xoxp-your-user-token',
        'SLACK_TOKEN=xoxp-000000000000-000000000000-000000000000-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'slack-rotating-token',
      title: 'Slack rotating, configuration or refresh token',
      severity: 'high',
      keywords: ['xoxe.xoxb-', 'xoxe.xoxp-', 'xoxe-'],
      pattern: /(?:xoxe\.xox[bp]|xoxe)-[0-9]-[A-Za-z0-9]{60,400}/,
      source: 'https://docs.slack.dev/authentication/using-token-rotation',
      leaks: [
        'SLACK_CONFIG_TOKEN=xoxe.xoxp-1-{{alnum:166}}',
        '{ "access_token": "xoxe.xoxb-1-{{alnum:166}}", "refresh_token": "xoxe-1-{{alnum:146}}" }',
        "refreshToken: 'xoxe-1-{{alnum:146}}'",
      ],
      safe: ['SLACK_CONFIG_TOKEN=xoxe.xoxp-...', 'xoxe-1-{{alnum:10}}', 'xoxe.xoxp-1-abcdefghij'],
    },
    {
      id: 'slack-app-token',
      title: 'Slack app-level token',
      severity: 'high',
      keywords: ['xapp-'],
      pattern: /xapp-[0-9]-[A-Z0-9]{8,14}-[0-9]{8,16}-[0-9a-f]{64}/,
      source,
      leaks: [
        'SLACK_APP_TOKEN=xapp-1-A{{upperalnum:10}}-{{digits:13}}-{{hex:64}}',
        "new App({ token, appToken: 'xapp-1-A{{upperalnum:10}}-{{digits:13}}-{{hex:64}}', socketMode: true });",
      ],
      safe: [
        'SLACK_APP_TOKEN=xapp-your-app-token',
        'SLACK_APP_TOKEN=xapp-1-A111-222-xxx',
        'docker run xapp-1-base',
      ],
    },
    {
      id: 'slack-session-token',
      title: 'Slack browser session',
      severity: 'high',
      // The token of the web client and the cookie that makes it work.
      keywords: ['xoxc-', 'xoxd-'],
      pattern: /(?:xoxc-[0-9]{8,14}-[0-9]{8,14}-[0-9]{8,14}-[0-9a-f]{64}|xoxd-[A-Za-z0-9%+/=_-]{60,400})/,
      source,
      leaks: [
        'SLACK_XOXC=xoxc-{{digits:12}}-{{digits:12}}-{{digits:13}}-{{hex:64}}',
        "curl -H 'Cookie: d=xoxd-{{alnum:60}}%2B{{alnum:40}}%3D%3D' https://acme.slack.com/api/conversations.list",
      ],
      safe: ['SLACK_XOXC=xoxc-...', 'SLACK_XOXD=xoxd-your-cookie', 'xoxd-{{alnum:12}}'],
    },
    {
      id: 'slack-webhook-url',
      title: 'Slack webhook URL',
      // It posts messages and reads nothing.
      severity: 'medium',
      keywords: ['hooks.slack.com/', 'hooks.slack-gov.com/'],
      pattern:
        /hooks\.slack(?:-gov)?\.com\/(?:services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}|workflows\/T[A-Z0-9]{6,14}\/A[A-Z0-9]{6,14}\/[0-9]{10,22}|triggers\/[TE][A-Z0-9]{6,14}\/[0-9]{8,22})\/(?<secret>[A-Za-z0-9]{20,40})/,
      source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
      leaks: [
        'SLACK_WEBHOOK_URL=https://hooks.slack.com/services/T{{upperalnum:10}}/B{{upperalnum:10}}/{{alnum:24}}',
        "curl -X POST -d '{}' https://hooks.slack.com/workflows/T{{upperalnum:10}}/A{{upperalnum:10}}/{{digits:18}}/{{alnum:24}}",
        '"url": "https://hooks.slack.com/triggers/T{{upperalnum:10}}/{{digits:13}}/{{hex:32}}"',
      ],
      safe: [
        'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
        'https://hooks.slack.com/services/${TEAM}/${CHANNEL}/${TOKEN}',
        'https://hooks.slack.com/services/...',
        'https://hooks.slack.com/triggers/T1/B2/C3',
      ],
    },
  ],
  revocation: {
    url: 'https://api.slack.com/methods/auth.revoke',
    steps: [
      'Revoke the token itself: call https://slack.com/api/auth.revoke with it as the bearer token.',
      'Reinstall the app to the workspace at https://api.slack.com/apps for a new token, and store it where the old one is used; app-level tokens stand there under Basic Information.',
      'For a webhook, remove it under Incoming Webhooks of the app (or in the workflow) and add a new one.',
      'For a browser session, sign the user out of all sessions.',
      'Look through the access logs of the workspace for what was done with it.',
    ],
  },
  api: { hosts: ['slack.com/api'], modules: [] },
};
