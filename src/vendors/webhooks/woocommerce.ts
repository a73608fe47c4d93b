import type { WebhookScheme } from './scheme.ts';

export const woocommerce: WebhookScheme = {
  vendor: 'woocommerce',
  name: 'WooCommerce',
  headers: ['x-wc-webhook-signature', 'x-wc-webhook-topic'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.woocommerce.com/docs/webhooks/',
};
