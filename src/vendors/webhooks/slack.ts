import type { WebhookScheme } from './scheme.ts';

export const slack: WebhookScheme = {
  vendor: 'slack',
  name: 'Slack',
  headers: ['x-slack-signature', 'x-slack-request-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'v0:timestamp:body',
  signsTime: true,
  verifiers: [
    { call: 'verifySlackRequest', outcome: 'throws', checksTime: true },
    { call: 'verifyRequestSignature', outcome: 'throws', checksTime: true, needsModule: true },
    { call: 'isValidSlackRequest', outcome: 'boolean', checksTime: true },
    { call: 'SignatureVerifier.isValidRequest', outcome: 'boolean', checksTime: true },
    { call: 'verifier.isValidRequest', outcome: 'boolean', checksTime: true, needsModule: true },
    { call: 'signatureVerifier.isValid', outcome: 'boolean', checksTime: true },
    { call: 'verifier.isValid', outcome: 'boolean', checksTime: true, needsModule: true },
    { call: 'verifier.Ensure', outcome: 'error', checksTime: true },
    { call: 'sv.Ensure', outcome: 'error', checksTime: true, needsModule: true },
  ],
  events: ['url_verification'],
  modules: [
    '@slack/bolt',
    '@slack/events-api',
    'slack_sdk',
    'slack_bolt',
    'slackclient',
    'com.slack.api',
    'github.com/slack-go/slack',
  ],
  source: 'https://docs.slack.dev/authentication/verifying-requests-from-slack',
};
