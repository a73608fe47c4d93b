import type { WebhookScheme } from './scheme.ts';

export const tiktok: WebhookScheme = {
  vendor: 'tiktok',
  name: 'TikTok',
  headers: ['tiktok-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 't.body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developers.tiktok.com/doc/webhooks-verification',
};
