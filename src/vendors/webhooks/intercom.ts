import type { WebhookScheme } from './scheme.ts';

export const intercom: WebhookScheme = {
  vendor: 'intercom',
  name: 'Intercom',
  headers: [],
  commonHeaders: ['x-hub-signature'],
  method: 'hmac',
  algorithm: 'sha1',
  encoding: 'hex',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: ['conversation.user.created', 'conversation.admin.replied'],
  modules: [],
  source: 'https://developers.intercom.com/docs/webhooks',
};
