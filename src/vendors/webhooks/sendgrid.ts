import type { WebhookScheme } from './scheme.ts';

export const sendgrid: WebhookScheme = {
  vendor: 'sendgrid',
  name: 'SendGrid',
  headers: ['x-twilio-email-event-webhook-signature', 'x-twilio-email-event-webhook-timestamp'],
  method: 'public-key',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'timestamp + body',
  signsTime: true,
  verifiers: [{ call: 'EventWebhook.verifySignature', outcome: 'boolean', checksTime: false }],
  events: [],
  modules: [
    '@sendgrid/eventwebhook',
    'sendgrid.helpers.eventwebhook',
    'helpers/eventwebhook',
    'SendGrid\\EventWebhook',
    'com.sendgrid.helpers.eventwebhook',
  ],
  source:
    'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features',
};
