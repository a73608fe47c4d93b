import type { WebhookScheme } from './scheme.ts';

export const smartsheet: WebhookScheme = {
  vendor: 'smartsheet',
  name: 'Smartsheet',
  headers: ['smartsheet-hmac-sha256'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developers.smartsheet.com/api/smartsheet/guides/webhooks/webhook-callbacks',
};
