import type { WebhookScheme } from './scheme.ts';

export const airtable: WebhookScheme = {
  vendor: 'airtable',
  name: 'Airtable',
  headers: ['x-airtable-content-mac'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://airtable.com/developers/web/api/webhooks-overview',
};
