import type { WebhookScheme } from './scheme.ts';

export const heroku: WebhookScheme = {
  vendor: 'heroku',
  name: 'Heroku',
  headers: ['heroku-webhook-hmac-sha256'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://devcenter.heroku.com/articles/app-webhooks',
};
