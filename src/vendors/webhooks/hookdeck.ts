import type { WebhookScheme } from './scheme.ts';

export const hookdeck: WebhookScheme = {
  vendor: 'hookdeck',
  name: 'Hookdeck',
  headers: ['x-hookdeck-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://hookdeck.com/docs/verification',
};
