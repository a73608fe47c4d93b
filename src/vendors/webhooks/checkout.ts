import type { WebhookScheme } from './scheme.ts';

export const checkout: WebhookScheme = {
  vendor: 'checkout',
  name: 'Checkout.com',
  headers: ['cko-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: ['checkoutcom', 'checkout-com', 'cko'],
  source: 'https://www.checkout.com/docs/developer-resources/webhooks/receive-webhooks',
};
