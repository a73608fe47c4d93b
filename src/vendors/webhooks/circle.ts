import type { WebhookScheme } from './scheme.ts';

export const circle: WebhookScheme = {
  vendor: 'circle',
  name: 'Circle',
  headers: ['x-circle-signature', 'x-circle-key-id'],
  method: 'public-key',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  addresses: 'https://developers.circle.com/cpn/guides/webhooks/setup-webhook-notifications',
  source: 'https://developers.circle.com/cpn/guides/webhooks/verify-webhook-signatures',
};
