import type { WebhookScheme } from './scheme.ts';

export const ashby: WebhookScheme = {
  vendor: 'ashby',
  name: 'Ashby',
  headers: ['ashby-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developers.ashbyhq.com/docs/authenticating-webhooks',
};
