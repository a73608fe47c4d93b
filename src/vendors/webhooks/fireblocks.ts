import type { WebhookScheme } from './scheme.ts';

export const fireblocks: WebhookScheme = {
  vendor: 'fireblocks',
  name: 'Fireblocks',
  headers: ['fireblocks-signature', 'fireblocks-webhook-signature'],
  method: 'public-key',
  algorithm: 'sha512',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  addresses: 'https://developers.fireblocks.com/reference/ip-allowlisting',
  source: 'https://developers.fireblocks.com/reference/validating-webhooks',
};
