import type { WebhookScheme } from './scheme.ts';

export const plaid: WebhookScheme = {
  vendor: 'plaid',
  name: 'Plaid',
  headers: ['plaid-verification'],
  method: 'public-key',
  algorithm: null,
  encoding: 'base64',
  signs: 'hash of the body, in a JWT',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://plaid.com/docs/api/webhooks/webhook-verification/',
};
