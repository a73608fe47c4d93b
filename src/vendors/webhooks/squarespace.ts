import type { WebhookScheme } from './scheme.ts';

export const squarespace: WebhookScheme = {
  vendor: 'squarespace',
  name: 'Squarespace',
  headers: ['squarespace-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developers.squarespace.com/webhooks/overview',
};
