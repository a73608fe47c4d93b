import type { WebhookScheme } from './scheme.ts';

export const mollie: WebhookScheme = {
  vendor: 'mollie',
  name: 'Mollie',
  headers: ['x-mollie-signature'],
  method: 'none',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  note: 'Classic webhooks carry an id and no signature: the payment is asked for again. Newer ones are signed.',
  verifiers: [],
  events: [],
  modules: ['@mollie/api-client', 'mollie'],
  source: 'https://docs.mollie.com/reference/webhooks-best-practices',
};
