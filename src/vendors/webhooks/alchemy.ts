import type { WebhookScheme } from './scheme.ts';

export const alchemy: WebhookScheme = {
  vendor: 'alchemy',
  name: 'Alchemy',
  headers: ['x-alchemy-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  addresses: 'https://www.alchemy.com/docs/reference/notify-api-quickstart#webhook-signature--security',
  source: 'https://www.alchemy.com/docs/reference/notify-api-quickstart#webhook-signature--security',
};
