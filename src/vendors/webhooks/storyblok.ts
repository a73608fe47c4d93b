import type { WebhookScheme } from './scheme.ts';

export const storyblok: WebhookScheme = {
  vendor: 'storyblok',
  name: 'Storyblok',
  headers: [],
  commonHeaders: ['webhook-signature'],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://www.storyblok.com/docs/concepts/webhooks',
};
