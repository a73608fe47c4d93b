import type { WebhookScheme } from './scheme.ts';

export const clickup: WebhookScheme = {
  vendor: 'clickup',
  name: 'ClickUp',
  headers: [],
  commonHeaders: ['x-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.clickup.com/docs/webhooksignature',
};
