import type { WebhookScheme } from './scheme.ts';

export const xero: WebhookScheme = {
  vendor: 'xero',
  name: 'Xero',
  headers: ['x-xero-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.xero.com/documentation/guides/webhooks/configuring-your-server/',
};
