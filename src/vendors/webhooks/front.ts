import type { WebhookScheme } from './scheme.ts';

export const front: WebhookScheme = {
  vendor: 'front',
  name: 'Front',
  headers: ['x-front-signature', 'x-front-request-timestamp'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'base64',
  signs: 'timestamp:body',
  signsTime: true,
  verifiers: [],
  events: [],
  modules: [],
  places: ['frontapp'],
  source: 'https://dev.frontapp.com/docs/application-webhooks',
};
