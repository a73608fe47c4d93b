import type { WebhookScheme } from './scheme.ts';

export const recurly: WebhookScheme = {
  vendor: 'recurly',
  name: 'Recurly',
  headers: ['recurly-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'timestamp.body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://docs.recurly.com/recurly-subscriptions/docs/webhooks',
};
