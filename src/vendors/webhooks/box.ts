import type { WebhookScheme } from './scheme.ts';

export const box: WebhookScheme = {
  vendor: 'box',
  name: 'Box',
  headers: ['box-signature-primary', 'box-signature-secondary', 'box-delivery-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body + timestamp',
  signsTime: true,
  verifiers: [
    { call: 'validateWebhookMessage', outcome: 'boolean', checksTime: true, needsModule: true },
    { call: 'webhooks.validateMessage', outcome: 'boolean', checksTime: true, needsModule: true },
  ],
  events: [],
  modules: ['box-node-sdk', 'boxsdk', 'box_sdk_gen'],
  places: [],
  source: 'https://developer.box.com/guides/webhooks/v2/signatures-v2/',
};
