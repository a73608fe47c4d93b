import type { WebhookScheme } from './scheme.ts';

export const notion: WebhookScheme = {
  vendor: 'notion',
  name: 'Notion',
  headers: ['x-notion-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  source: 'https://developers.notion.com/reference/webhooks',
};
