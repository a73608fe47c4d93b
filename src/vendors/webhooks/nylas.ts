import type { WebhookScheme } from './scheme.ts';

export const nylas: WebhookScheme = {
  vendor: 'nylas',
  name: 'Nylas',
  headers: ['x-nylas-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.nylas.com/docs/v3/notifications/webhooks/',
};
