import type { WebhookScheme } from './scheme.ts';

export const asana: WebhookScheme = {
  vendor: 'asana',
  name: 'Asana',
  headers: ['x-hook-signature', 'x-hook-secret'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developers.asana.com/docs/webhooks-guide#security',
};
