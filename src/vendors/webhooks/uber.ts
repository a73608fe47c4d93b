import type { WebhookScheme } from './scheme.ts';

export const uber: WebhookScheme = {
  vendor: 'uber',
  name: 'Uber',
  headers: ['x-uber-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.uber.com/docs/eats/guides/webhooks#webhook-security',
};
