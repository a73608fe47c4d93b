import type { WebhookScheme } from './scheme.ts';

export const fastspring: WebhookScheme = {
  vendor: 'fastspring',
  name: 'FastSpring',
  headers: ['x-fs-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'body',
  signsTime: false,
  verifiers: [],
  events: [],
  modules: [],
  addresses: 'https://developer.fastspring.com/reference/message-security',
  source: 'https://developer.fastspring.com/reference/message-security',
};
