import type { WebhookScheme } from './scheme.ts';

export const square: WebhookScheme = {
  vendor: 'square',
  name: 'Square',
  headers: ['x-square-hmacsha256-signature', 'x-square-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'address + body',
  signsTime: false,
  verifiers: [
    { call: 'WebhooksHelper.verifySignature', outcome: 'boolean', checksTime: false },
    { call: 'isValidWebhookEventSignature', outcome: 'boolean', checksTime: false },
  ],
  events: ['payment.updated'],
  modules: ['squareup', 'square-connect'],
  places: [],
  source: 'https://developer.squareup.com/docs/webhooks/step3validate',
};
