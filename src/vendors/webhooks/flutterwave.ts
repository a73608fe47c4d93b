import type { WebhookScheme } from './scheme.ts';

export const flutterwave: WebhookScheme = {
  vendor: 'flutterwave',
  name: 'Flutterwave',
  headers: ['verif-hash', 'flutterwave-signature'],
  method: 'token',
  algorithm: null,
  encoding: null,
  signs: '',
  signsTime: false,
  note: 'Its newer API signs the body with HMAC-SHA256 in `flutterwave-signature`.',
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.flutterwave.com/docs/webhooks',
};
