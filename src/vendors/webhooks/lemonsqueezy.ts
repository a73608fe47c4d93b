import type { WebhookScheme } from './scheme.ts';

export const lemonsqueezy: WebhookScheme = {
  vendor: 'lemonsqueezy',
  name: 'Lemon Squeezy',
  headers: [],
  commonHeaders: ['x-signature', 'x-event-name'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: ['lemonsqueezy'],
  places: ['lemonsqueezy', 'lemon-squeezy'],
  source: 'https://docs.lemonsqueezy.com/help/webhooks/signing-requests',
};
