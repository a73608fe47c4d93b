import type { WebhookScheme } from './scheme.ts';

export const zendesk: WebhookScheme = {
  vendor: 'zendesk',
  name: 'Zendesk',
  headers: ['x-zendesk-webhook-signature', 'x-zendesk-webhook-signature-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'timestamp + body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.zendesk.com/documentation/webhooks/verifying/',
};
