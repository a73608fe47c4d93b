import type { WebhookScheme } from './scheme.ts';

export const ghost: WebhookScheme = {
  vendor: 'ghost',
  name: 'Ghost',
  headers: ['x-ghost-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body + timestamp',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  places: [],
  source: 'https://ghost.org/docs/webhooks/',
};
