import type { WebhookScheme } from './scheme.ts';

export const intuit: WebhookScheme = {
  vendor: 'intuit',
  name: 'Intuit (QuickBooks)',
  headers: ['intuit-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: ['intuit', 'quickbooks'],
  source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/webhooks',
};
