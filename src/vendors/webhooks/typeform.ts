import type { WebhookScheme } from './scheme.ts';

export const typeform: WebhookScheme = {
  vendor: 'typeform',
  name: 'Typeform',
  headers: ['typeform-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://www.typeform.com/developers/webhooks/secure-your-webhooks/',
};
