import type { WebhookScheme } from './scheme.ts';

export const shopify: WebhookScheme = {
  vendor: 'shopify',
  name: 'Shopify',
  headers: ['x-shopify-hmac-sha256', 'x-shopify-topic', 'shopify-hmac-sha256'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [
    { call: 'authenticate.webhook', outcome: 'throws', checksTime: false, givesPromise: true },
    {
      call: 'webhooks.validate',
      outcome: 'object',
      checksTime: false,
      givesPromise: true,
      needsModule: true,
    },
    { call: 'HmacValidator.validate', outcome: 'boolean', checksTime: false, needsModule: true },
    { call: 'processWebhooks', outcome: 'middleware', checksTime: false, needsModule: true },
  ],
  events: ['orders/create', 'app/uninstalled'],
  modules: ['@shopify/shopify-app', '@shopify/shopify-api', 'shopify_api', 'ShopifyAPI', 'shopify_app'],
  source: 'https://shopify.dev/docs/apps/build/webhooks/subscribe/https',
};
