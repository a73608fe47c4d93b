import type { WebhookScheme } from './scheme.ts';

export const paystack: WebhookScheme = {
  vendor: 'paystack',
  name: 'Paystack',
  headers: ['x-paystack-signature'],
  method: 'hmac',
  algorithm: 'sha512',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  addresses: 'https://paystack.com/docs/payments/webhooks/#verify-event-origin',
  source: 'https://paystack.com/docs/payments/webhooks/#verify-event-origin',
};
