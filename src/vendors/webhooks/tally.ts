import type { WebhookScheme } from './scheme.ts';

export const tally: WebhookScheme = {
  vendor: 'tally',
  name: 'Tally',
  headers: ['tally-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://tally.so/help/webhooks',
};
