import type { WebhookScheme } from './scheme.ts';

export const customerio: WebhookScheme = {
  vendor: 'customerio',
  name: 'Customer.io',
  headers: ['x-cio-signature', 'x-cio-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'v0:timestamp:body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  places: ['customerio', 'customer-io'],
  source: 'https://docs.customer.io/integrations/api/webhooks/',
};
