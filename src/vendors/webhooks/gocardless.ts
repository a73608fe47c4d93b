import type { WebhookScheme } from './scheme.ts';

export const gocardless: WebhookScheme = {
  vendor: 'gocardless',
  name: 'GoCardless',
  headers: [],
  commonHeaders: ['webhook-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [
    { call: 'GoCardlessPro.Webhook.parse', outcome: 'throws', checksTime: false },
    { call: 'webhooks.parse', outcome: 'throws', checksTime: false, needsModule: true },
  ],
  events: [],
  modules: ['gocardless'],
  source: 'https://developer.gocardless.com/getting-started/api/staying-up-to-date-with-webhooks/',
};
