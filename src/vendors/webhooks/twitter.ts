import type { WebhookScheme } from './scheme.ts';

export const twitter: WebhookScheme = {
  vendor: 'twitter',
  name: 'X (Twitter)',
  headers: ['x-twitter-webhooks-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://docs.x.com/x-api/webhooks/quickstart',
};
