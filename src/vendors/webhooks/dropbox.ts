import type { WebhookScheme } from './scheme.ts';

export const dropbox: WebhookScheme = {
  vendor: 'dropbox',
  name: 'Dropbox',
  headers: ['x-dropbox-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://www.dropbox.com/developers/reference/webhooks',
};
