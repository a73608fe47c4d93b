import type { WebhookScheme } from './scheme.ts';

export const circleci: WebhookScheme = {
  vendor: 'circleci',
  name: 'CircleCI',
  headers: ['circleci-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://circleci.com/docs/webhooks/',
};
