import type { WebhookScheme } from './scheme.ts';

export const ebay: WebhookScheme = {
  vendor: 'ebay',
  name: 'eBay',
  headers: ['x-ebay-signature'],
  method: 'public-key',
  algorithm: 'sha1',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: ['MARKETPLACE_ACCOUNT_DELETION'],
  modules: [],
  source: 'https://developer.ebay.com/marketplace-account-deletion',
};
