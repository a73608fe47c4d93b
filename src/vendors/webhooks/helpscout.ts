import type { WebhookScheme } from './scheme.ts';

export const helpscout: WebhookScheme = {
  vendor: 'helpscout',
  name: 'Help Scout',
  headers: ['x-helpscout-signature'],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developer.helpscout.com/webhooks/',
};
